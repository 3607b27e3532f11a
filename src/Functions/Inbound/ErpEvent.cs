using System.Text.Json;

namespace Sav.Functions.Inbound;

/// <summary>A CloudEvents 1.0 event in structured mode, as far as the hub reads it (docs/messages.md).</summary>
/// <param name="Subject">What it is about, as <paramref name="Type"/> says: the id of a case, the number of a customer, ….</param>
/// <param name="Data">JSON of the data.</param>
public sealed record ErpEvent(string Source, string Id, string Type, string Subject, string Data)
{
    // The column sav_externalid, and the longest that an alternate key should be.
    private const int LongestExternalId = 200;
    private const int LongestType = 100;

    /// <summary>What tells this event from every other: <c>source#id</c>.</summary>
    public string ExternalId => $"{Source}#{Id}";

    /// <exception cref="FormatException">Not such an event; the message says what is wrong.</exception>
    public static ErpEvent Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return Read(json.RootElement);
        }
        catch (JsonException e)
        {
            throw new FormatException($"The body is not JSON: {e.Message}", e);
        }
        catch (InvalidOperationException e)
        {
            // A text may be well-formed JSON and no text: half a character, as an escape or in bytes.
            throw new FormatException("The body holds a text that is not valid Unicode. Send UTF-8.", e);
        }
    }

    private static ErpEvent Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("The body is not a JSON object. Send one CloudEvent in structured mode.");
        }

        var version = Text(json, "specversion");
        if (version != "1.0")
        {
            throw new FormatException($"specversion is '{version}'. Send CloudEvents 1.0.");
        }

        var type = Text(json, "type");
        var subject = EventSubject.Read(type, Text(json, "subject"));
        if (!json.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
        {
            throw new FormatException("data is missing or not a JSON object.");
        }

        var read = new ErpEvent(Text(json, "source"), Text(json, "id"), type, subject, data.GetRawText());
        if (read.ExternalId.Length > LongestExternalId || read.Type.Length > LongestType)
        {
            throw new FormatException($"source#id may have {LongestExternalId} characters and type {LongestType}. Shorten them.");
        }

        return read;
    }

    private static string Text(JsonElement json, string attribute) =>
        json.TryGetProperty(attribute, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"{attribute} is missing or empty. CloudEvents 1.0 needs it as a string.");
}
