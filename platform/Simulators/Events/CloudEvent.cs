using System.Text.Json.Serialization;

namespace Sav.Platform.Simulators.Events;

/// <summary>
/// CloudEvents 1.0 in structured mode (https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md).
/// </summary>
internal sealed record CloudEvent(string Id, string Source, string Type, string Subject, DateTime Time, object Data)
{
    public const string ContentType = "application/cloudevents+json";

    public string Specversion { get; } = "1.0";

    public string Datacontenttype { get; } = "application/json";

    /// <summary>What the document was asked for with, so that the hub finds the answer in the trace of the request.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Traceparent { get; init; }
}
