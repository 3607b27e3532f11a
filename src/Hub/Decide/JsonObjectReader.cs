using System.Globalization;
using System.Text.Json;
using Sav.Domain;
using Sav.Domain.Calendars;
using Sav.Domain.Json;

namespace Sav.Hub.Decide;

/// <summary>Reads the members of one JSON object strictly: each expected one exactly once, nothing else, in its type.</summary>
internal sealed class JsonObjectReader
{
    private readonly string _file;
    private readonly LocatedJson _object;
    private readonly Dictionary<string, LocatedJson> _members = new(StringComparer.Ordinal);

    /// <exception cref="FactsFileException">No object, or a member is missing, unknown or there twice.</exception>
    public JsonObjectReader(string file, LocatedJson json, params string[] expected)
    {
        _file = file;
        _object = Require(json, JsonValueKind.Object);
        foreach (var member in json.Members)
        {
            if (!expected.Contains(member.Name))
            {
                throw Wrong(member.Line, $"'{member.Name}' is no member of {Name(json)}. Its members are: {string.Join(", ", expected)}.");
            }

            if (!_members.TryAdd(member.Name, member.Value))
            {
                throw Wrong(member.Line, $"'{member.Value.Path}' is there twice. Leave one out.");
            }
        }

        if (expected.FirstOrDefault(name => !_members.ContainsKey(name)) is { } missing)
        {
            throw Wrong(json.Line, $"{Name(json)} lacks '{missing}'. Add it, as docs/facts.md shows.");
        }
    }

    public LocatedJson Json(string name) => _members[name];

    public bool IsNull(string name) => _members[name].Kind == JsonValueKind.Null;

    /// <summary>A text that says something.</summary>
    public string Text(string name)
    {
        var value = Require(_members[name], JsonValueKind.String);
        return value.Text.Trim().Length > 0 ? value.Text : throw Wrong(value, "is empty. Give a text.");
    }

    public string? TextOrNull(string name) => IsNull(name) ? null : Text(name);

    public bool Flag(string name)
    {
        var value = _members[name];
        return value.Kind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw Wrong(value, $"is {NameOf(value.Kind)}. Write true or false."),
        };
    }

    public int WholeNumber(string name)
    {
        var value = Require(_members[name], JsonValueKind.Number);
        return int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(value, $"is {value.Text}. Write a whole number.");
    }

    public int? WholeNumberOrNull(string name) => IsNull(name) ? null : WholeNumber(name);

    public decimal Number(string name)
    {
        var value = Require(_members[name], JsonValueKind.Number);
        return decimal.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(value, $"is {value.Text}, which is too large. Write a smaller number.");
    }

    public T Choice<T>(string name)
        where T : struct, Enum => Choice<T>(Require(_members[name], JsonValueKind.String));

    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum => [.. Items(name).Select(item => Choice<T>(Require(item, JsonValueKind.String)))];

    public LocalDate Date(string name) => Date(_members[name]);

    public IReadOnlyList<LocalDate> Dates(string name) => [.. Items(name).Select(Date)];

    public DateTimeOffset Instant(string name)
    {
        var value = Require(_members[name], JsonValueKind.String);
        return InstantText.TryParse(value.Text, out var instant) ? instant : throw Wrong(value, $"is '{value.Text}'. {InstantText.Remedy}");
    }

    public IReadOnlyList<LocatedJson> Items(string name) => Require(_members[name], JsonValueKind.Array).Items;

    /// <summary>Makes something of the members; what the rules refuse is reported with the line of the member, or of the object.</summary>
    public T Make<T>(Func<T> make, string? name = null)
    {
        try
        {
            return make();
        }
        catch (InvalidFactsException e)
        {
            throw new FactsFileException(_file, name is null ? _object.Line : _members[name].Line, e.Message, e);
        }
    }

    public FactsFileException Wrong(LocatedJson value, string problem) => Wrong(value.Line, $"{Name(value)} {problem}");

    private FactsFileException Wrong(int line, string problem) => new(_file, line, problem);

    private T Choice<T>(LocatedJson value)
        where T : struct, Enum => JsonName.TryRead<T>(value.Text, out var choice)
        ? choice
        : throw Wrong(value, $"is '{value.Text}'. Use one of: {JsonName.Choices<T>()}.");

    private LocalDate Date(LocatedJson value) =>
        LocalDate.TryParse(Require(value, JsonValueKind.String).Text, out var date)
            ? date
            : throw Wrong(value, $"is '{value.Text}'. Write a day as 2026-03-02.");

    private LocatedJson Require(LocatedJson value, JsonValueKind kind) =>
        value.Kind == kind ? value : throw Wrong(value, $"is {NameOf(value.Kind)}. Write {NameOf(kind)}.");

    private static string Name(LocatedJson value) => value.Path.Length == 0 ? "the file" : $"'{value.Path}'";

    private static string NameOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };
}
