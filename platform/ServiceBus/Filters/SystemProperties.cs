using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Filters;

/// <summary>
/// The <c>sys.</c> properties that a filter can read. Names are compared without case, as in Azure
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-messaging-sql-filter).
/// </summary>
internal static class SystemProperties
{
    private static readonly Dictionary<string, Func<MessageContent, string?>> Readers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ContentType"] = message => message.ContentType,
        ["CorrelationId"] = message => message.CorrelationId,
        ["Label"] = message => message.Subject,
        ["MessageId"] = message => message.MessageId,
        ["ReplyTo"] = message => message.ReplyTo,
        ["ReplyToSessionId"] = message => message.ReplyToSessionId,
        ["SessionId"] = message => message.SessionId,
        ["To"] = message => message.To,
    };

    public static bool Knows(string name) => Readers.ContainsKey(name);

    public static string? Read(MessageContent message, string name) => Readers[name](message);
}
