using System.Globalization;
using System.Text;

namespace Sav.Domain.Json;

/// <summary>
/// Writes JSON in one form only: members in the order of the calls, no white space, invariant numbers, escapes only where JSON demands
/// them. So the same content is the same bytes on every framework, and a hash over it means something.
/// </summary>
internal sealed class CanonicalJsonWriter
{
    private readonly StringBuilder _json = new();

    // The first item of an object or array has no comma before it, nor has the value of a member.
    private bool _needsComma;

    public override string ToString() => _json.ToString();

    public CanonicalJsonWriter Object(Action writeMembers) => Enclose('{', writeMembers, '}');

    public CanonicalJsonWriter Member(string name, string? value) => Name(name).Value(value);

    public CanonicalJsonWriter Member(string name, bool value) => Name(name).Raw(value ? "true" : "false");

    public CanonicalJsonWriter Member(string name, int value) => Name(name).Raw(value.ToString(CultureInfo.InvariantCulture));

    public CanonicalJsonWriter Member(string name, int? value) => value is { } number ? Member(name, number) : Null(name);

    public CanonicalJsonWriter Member(string name, decimal value) => Name(name).Raw(JsonNumber.Of(value));

    public CanonicalJsonWriter Null(string name) => Name(name).Raw("null");

    public CanonicalJsonWriter Member(string name, Action writeMembers) => Name(name).Object(writeMembers);

    public CanonicalJsonWriter Member(string name, decimal? value) => value is { } number ? Member(name, number) : Null(name);

    /// <summary>An object, or null where there is nothing.</summary>
    public CanonicalJsonWriter ObjectOrNull<T>(string name, T? value, Action<T> writeMembers)
        where T : class => value is null ? Null(name) : Member(name, () => writeMembers(value));

    /// <summary>A list, or null where there is none.</summary>
    public CanonicalJsonWriter StringsOrNull(string name, IEnumerable<string>? items) => items is null ? Null(name) : Strings(name, items);

    public CanonicalJsonWriter Strings(string name, IEnumerable<string> items) => Array(name, items, item => Value(item));

    public CanonicalJsonWriter Array<T>(string name, IEnumerable<T> items, Action<T> write) =>
        Name(name).Enclose('[', () => WriteAll(items, write), ']');

    private static void WriteAll<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
        {
            write(item);
        }
    }

    private CanonicalJsonWriter Name(string name)
    {
        Value(name);
        _json.Append(':');
        _needsComma = false;
        return this;
    }

    private CanonicalJsonWriter Enclose(char open, Action writeContent, char close)
    {
        Comma();
        _json.Append(open);
        _needsComma = false;
        writeContent();
        _json.Append(close);
        _needsComma = true;
        return this;
    }

    private CanonicalJsonWriter Raw(string value)
    {
        Comma();
        _json.Append(value);
        _needsComma = true;
        return this;
    }

    private CanonicalJsonWriter Value(string? value)
    {
        if (value is null)
        {
            return Raw("null");
        }

        Comma();
        _json.Append('"');
        foreach (var character in value)
        {
            Append(character);
        }

        _json.Append('"');
        _needsComma = true;
        return this;
    }

    private void Append(char character)
    {
        if (character is '"' or '\\')
        {
            _json.Append('\\').Append(character);
        }
        else if (character < ' ')
        {
            _json.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            _json.Append(character);
        }
    }

    private void Comma()
    {
        if (_needsComma)
        {
            _json.Append(',');
        }
    }
}
