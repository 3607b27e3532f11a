using System.Text.Json;

namespace Sav.Functions.Inbound;

/// <summary>
/// The attribute <c>traceparent</c> of a CloudEvent: what the sender was asked with
/// (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/extensions/distributed-tracing.md).
/// </summary>
internal static class TraceParentAttribute
{
    /// <param name="body">An event that has been read without a fault.</param>
    /// <returns>Null where the event has none.</returns>
    public static string? Read(ReadOnlySpan<byte> body)
    {
        var json = new Utf8JsonReader(body);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = json.ValueTextEquals("traceparent"u8);
            json.Read();
            if (isIt)
            {
                // The longest that is valid has 55 characters; anything else is not worth a string.
                return json is { TokenType: JsonTokenType.String, ValueIsEscaped: false, ValueSpan.Length: 55 } ? json.GetString() : null;
            }

            json.Skip();
        }

        return null;
    }
}
