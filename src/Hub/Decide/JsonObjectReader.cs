using System.Text.Json;
using Sav.Domain;
using Sav.Domain.Calendars;

namespace Sav.Hub.Decide;

/// <summary>
/// Reads the members of one JSON object strictly: each required one exactly once, each optional one at most once, nothing else, in its
/// type. An optional one that is left out reads as null does.
/// </summary>
internal sealed class JsonObjectReader
{
    private readonly string _file;
    private readonly LocatedJson _object;
    private readonly JsonValueReader _values;
    private readonly Dictionary<string, LocatedJson> _members = new(StringComparer.Ordinal);

    /// <inheritdoc cref="JsonObjectReader(string, LocatedJson, string[], string[])"/>
    public JsonObjectReader(string file, LocatedJson json, params string[] required)
        : this(file, json, required, optional: [])
    {
    }

    /// <exception cref="FactsFileException">No object, or a member is missing, unknown or there twice.</exception>
    public JsonObjectReader(string file, LocatedJson json, string[] required, string[] optional)
    {
        _file = file;
        _values = new JsonValueReader(file);
        _object = _values.Require(json, JsonValueKind.Object);
        foreach (var member in json.Members)
        {
            if (!required.Contains(member.Name) && !optional.Contains(member.Name))
            {
                var members = string.Join(", ", required.Concat(optional));
                throw _values.Wrong(member.Line, $"'{member.Name}' is no member of {JsonValueReader.NameOf(json)}. Its members are: {members}.");
            }

            if (!_members.TryAdd(member.Name, member.Value))
            {
                throw _values.Wrong(member.Line, $"'{member.Value.Path}' is there twice. Leave one out.");
            }
        }

        if (required.FirstOrDefault(name => !_members.ContainsKey(name)) is { } missing)
        {
            throw _values.Wrong(json.Line, $"{JsonValueReader.NameOf(json)} lacks '{missing}'. Add it, as docs/facts.md shows.");
        }
    }

    public LocatedJson Json(string name) => _members[name];

    public bool IsNull(string name) => !_members.TryGetValue(name, out var value) || value.Kind == JsonValueKind.Null;

    /// <summary>What <paramref name="read"/> makes of the member; null where it is null or left out.</summary>
    public T? ObjectOrNull<T>(string name, Func<LocatedJson, T> read)
        where T : class => IsNull(name) ? null : read(_members[name]);

    /// <summary>A text that says something.</summary>
    public string Text(string name) => _values.Text(_members[name]);

    public string? TextOrNull(string name) => IsNull(name) ? null : Text(name);

    /// <summary>Texts that say something.</summary>
    public IReadOnlyList<string>? TextsOrNull(string name) => IsNull(name) ? null : [.. Items(name).Select(_values.Text)];

    public bool Flag(string name) => _values.Flag(_members[name]);

    public int WholeNumber(string name) => _values.WholeNumber(_members[name]);

    public int? WholeNumberOrNull(string name) => IsNull(name) ? null : WholeNumber(name);

    public decimal Number(string name) => _values.Number(_members[name]);

    public decimal? NumberOrNull(string name) => IsNull(name) ? null : Number(name);

    public T Choice<T>(string name)
        where T : struct, Enum => _values.Choice<T>(_members[name]);

    public T? ChoiceOrNull<T>(string name)
        where T : struct, Enum => IsNull(name) ? null : Choice<T>(name);

    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum => [.. Items(name).Select(_values.Choice<T>)];

    public IReadOnlyList<T>? ChoicesOrNull<T>(string name)
        where T : struct, Enum => IsNull(name) ? null : Choices<T>(name);

    public LocalDate Date(string name) => _values.Date(_members[name]);

    public LocalDate? DateOrNull(string name) => IsNull(name) ? null : Date(name);

    public IReadOnlyList<LocalDate> Dates(string name) => [.. Items(name).Select(_values.Date)];

    public DateTimeOffset Instant(string name) => _values.Instant(_members[name]);

    public IReadOnlyList<LocatedJson> Items(string name) => _values.Require(_members[name], JsonValueKind.Array).Items;

    /// <summary>Makes something of the members; what the rules refuse is reported with the line of the member, or of the object.</summary>
    public T Make<T>(Func<T> make, string? name = null)
    {
        try
        {
            return make();
        }
        catch (InvalidFactsException e)
        {
            var line = name is not null && _members.TryGetValue(name, out var value) ? value.Line : _object.Line;
            throw new FactsFileException(_file, line, e.Message, e);
        }
    }

    public FactsFileException Wrong(LocatedJson value, string problem) => _values.Wrong(value, problem);
}
