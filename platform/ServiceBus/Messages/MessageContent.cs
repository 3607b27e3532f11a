using System.Text.Json.Serialization;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>What the sender wrote. Never changed; a new one takes its place when a receiver modifies properties.</summary>
internal sealed record MessageContent
{
    public required string MessageId { get; init; }

    public string? SessionId { get; init; }

    public string? Subject { get; init; }

    public string? CorrelationId { get; init; }

    public string? ContentType { get; init; }

    public string? To { get; init; }

    public string? ReplyTo { get; init; }

    public string? ReplyToSessionId { get; init; }

    public string? PartitionKey { get; init; }

    public string? TransactionPartitionKey { get; init; }

    public DateTimeOffset ScheduledEnqueueTime { get; init; }

    /// <summary>As the sender set it; the queue may allow less.</summary>
    public TimeSpan TimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <summary>The application properties. Not sent to other processes, since they follow from their text.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, object?> Properties
    {
        get => field ??= ApplicationProperties.Read(PropertiesText);
        init;
    }

    /// <summary><see cref="Properties"/> as they are stored and counted; null when there is none.</summary>
    public required string? PropertiesText { get; init; }

    public required byte[] Body { get; init; }

    /// <summary>Without a property; names are compared without case.</summary>
    public MessageContent Without(string property)
    {
        var left = Properties
            .Where(item => !string.Equals(item.Key, property, StringComparison.OrdinalIgnoreCase))
            .ToDictionary(item => item.Key, item => item.Value);
        return left.Count == Properties.Count ? this : this with { Properties = left, PropertiesText = ApplicationProperties.Write(left) };
    }

    public MessageContent With(IEnumerable<KeyValuePair<string, object?>> changes)
    {
        var properties = new Dictionary<string, object?>(Properties);
        foreach (var change in changes)
        {
            properties[change.Key] = change.Value;
        }

        return this with { Properties = properties, PropertiesText = ApplicationProperties.Write(properties) };
    }
}
