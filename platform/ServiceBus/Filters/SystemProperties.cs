using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// The <c>sys.</c> properties that a rule can read, and those that it can set, by the names of Azure's message, compared without case
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-messaging-sql-filter). What only the broker gives a message
/// (sequence number, enqueued time, size …) is not there yet when a rule is asked.
/// </summary>
internal static class SystemProperties
{
    private static readonly Dictionary<string, Func<MessageContent, object?>> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ContentType"] = message => message.ContentType,
        ["CorrelationId"] = message => message.CorrelationId,
        ["Label"] = message => message.Subject,
        ["MessageId"] = message => message.MessageId,
        ["PartitionKey"] = message => message.PartitionKey,
        ["ReplyTo"] = message => message.ReplyTo,
        ["ReplyToSessionId"] = message => message.ReplyToSessionId,
        ["ScheduledEnqueueTimeUtc"] = message => message.ScheduledEnqueueTime.UtcDateTime,
        ["SessionId"] = message => message.SessionId,
        ["TimeToLive"] = message => message.TimeToLive,
        ["To"] = message => message.To,
        ["ViaPartitionKey"] = message => message.TransactionPartitionKey,
    };

    private static readonly Dictionary<string, Func<MessageContent, string?, MessageContent>> Writers =
        new(StringComparer.OrdinalIgnoreCase)
    {
        ["ContentType"] = (message, value) => message with { ContentType = value },
        ["CorrelationId"] = (message, value) => message with { CorrelationId = value },
        ["Label"] = (message, value) => message with { Subject = value },
        ["ReplyTo"] = (message, value) => message with { ReplyTo = value },
        ["ReplyToSessionId"] = (message, value) => message with { ReplyToSessionId = value },
        ["SessionId"] = (message, value) => message with { SessionId = value },
        ["To"] = (message, value) => message with { To = value },
    };

    public static IEnumerable<string> Names => Readers.Keys;

    public static IEnumerable<string> WritableNames => Writers.Keys;

    public static bool Knows(string name) => Readers.ContainsKey(name);

    public static bool CanSet(string name) => Writers.ContainsKey(name);

    public static object? Read(MessageContent message, string name) => Readers[name](message);

    /// <summary>The message with another value; null takes the property away.</summary>
    public static MessageContent Write(MessageContent message, string name, string? value) => Writers[name](message, value);
}
