using System.Text.Json;
using System.Xml;

namespace Sav.Platform.ServiceBus;

/// <summary>An object of the topology file that knows its file and place, so that every complaint names both.</summary>
internal sealed class ConfigNode(JsonElement element, string file, string path)
{
    public JsonElement Element => element;

    public bool Has(string member) => element.TryGetProperty(member, out _);

    /// <summary>The emulator ignores a misspelt member silently; here it is refused.</summary>
    public void AllowOnly(params ReadOnlySpan<string> members)
    {
        RequireKind(JsonValueKind.Object, "an object");
        foreach (var property in element.EnumerateObject())
        {
            if (!members.Contains(property.Name))
            {
                throw Fault(property.Name, $"is not known here. Known: {string.Join(", ", members.ToArray())}.");
            }
        }
    }

    public ConfigNode Object(string member)
    {
        if (!element.TryGetProperty(member, out var value))
        {
            throw Fault(member, "is missing.");
        }

        var node = new ConfigNode(value, file, PathOf(member));
        node.RequireKind(JsonValueKind.Object, "an object");
        return node;
    }

    public IEnumerable<ConfigNode> Objects(string member)
    {
        if (!element.TryGetProperty(member, out var value))
        {
            return [];
        }

        new ConfigNode(value, file, PathOf(member)).RequireKind(JsonValueKind.Array, "an array");
        return value.EnumerateArray().Select((item, index) =>
        {
            var node = new ConfigNode(item, file, $"{PathOf(member)}[{index}]");
            node.RequireKind(JsonValueKind.Object, "an object");
            return node;
        });
    }

    public string? Text(string member)
    {
        if (!element.TryGetProperty(member, out var value))
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : throw Fault(member, $"must be a string, but is '{value}'.");
    }

    public bool Flag(string member) => element.TryGetProperty(member, out var value) && value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Fault(member, $"must be true or false, but is '{value}'."),
    };

    public int Number(string member, int otherwise, int least, int most)
    {
        if (!element.TryGetProperty(member, out var value))
        {
            return otherwise;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Fault(member, $"must be a whole number from {least} to {most}, but is '{value}'.");
    }

    /// <summary>An ISO 8601 duration such as <c>PT1M</c>.</summary>
    public TimeSpan Duration(string member, TimeSpan otherwise, TimeSpan least, TimeSpan most)
    {
        if (Text(member) is not { } text)
        {
            return otherwise;
        }

        try
        {
            var duration = XmlConvert.ToTimeSpan(text);
            return duration >= least && duration <= most
                ? duration
                : throw Fault(member, $"must be from {XmlConvert.ToString(least)} to {XmlConvert.ToString(most)}, but is '{text}'.");
        }
        catch (Exception malformed) when (malformed is FormatException or OverflowException)
        {
            throw Fault(member, $"must be an ISO 8601 duration such as 'PT1M', but is '{text}'.");
        }
    }

    public InvalidDataException Fault(string member, string complaint) => new($"{file}: '{PathOf(member)}' {complaint}");

    private void RequireKind(JsonValueKind kind, string wanted)
    {
        if (element.ValueKind != kind)
        {
            throw new InvalidDataException($"{file}: '{path}' must be {wanted}, but is '{element}'.");
        }
    }

    private string PathOf(string member) => path.Length == 0 ? member : $"{path}.{member}";
}
