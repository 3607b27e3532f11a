using System.Text;
using System.Text.Json;

namespace Sav.Hub.Decide;

/// <summary>Reads JSON and keeps the line of every value, which <see cref="JsonDocument"/> forgets.</summary>
internal ref struct LocatedJsonReader
{
    private readonly ReadOnlySpan<byte> _json;
    private Utf8JsonReader _reader;
    private int _line = 1;
    private int _counted;

    private LocatedJsonReader(ReadOnlySpan<byte> json)
    {
        _json = json;
        _reader = new Utf8JsonReader(json);
    }

    /// <exception cref="JsonException">Not JSON, or more than one value; the exception knows the line.</exception>
    public static LocatedJson Read(ReadOnlySpan<byte> json)
    {
        var reader = new LocatedJsonReader(json);
        reader._reader.Read();
        var value = reader.Value(path: "");
        reader._reader.Read();
        return value;
    }

    private LocatedJson Value(string path)
    {
        var line = Line();
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => new(JsonValueKind.Object, line, path, "", Members(path), []),
            JsonTokenType.StartArray => new(JsonValueKind.Array, line, path, "", [], Items(path)),
            JsonTokenType.String => new(JsonValueKind.String, line, path, _reader.GetString()!, [], []),
            JsonTokenType.Number => new(JsonValueKind.Number, line, path, Encoding.UTF8.GetString(_reader.ValueSpan), [], []),
            JsonTokenType.True => new(JsonValueKind.True, line, path, "true", [], []),
            JsonTokenType.False => new(JsonValueKind.False, line, path, "false", [], []),
            _ => new(JsonValueKind.Null, line, path, "null", [], []),
        };
    }

    private List<LocatedMember> Members(string path)
    {
        var members = new List<LocatedMember>();
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _reader.GetString()!;
            var line = Line();
            _reader.Read();
            members.Add(new LocatedMember(name, line, Value(path.Length == 0 ? name : $"{path}.{name}")));
        }

        return members;
    }

    private List<LocatedJson> Items(string path)
    {
        var items = new List<LocatedJson>();
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Value($"{path}[{items.Count}]"));
        }

        return items;
    }

    private int Line()
    {
        var start = (int)_reader.TokenStartIndex;
        _line += _json[_counted..start].Count((byte)'\n');
        _counted = start;
        return _line;
    }
}
