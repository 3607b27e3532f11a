using Azure.Messaging.ServiceBus.Administration;

namespace Sav.Platform.ServiceBus.Client.Rules;

/// <summary>The members of Microsoft's correlation filter under the names of the system properties that they are compared with.</summary>
internal static class CorrelationMembers
{
    public static IReadOnlyDictionary<string, string> Read(CorrelationRuleFilter filter)
    {
        (string Name, string? Wanted)[] members =
        [
            ("ContentType", filter.ContentType), ("CorrelationId", filter.CorrelationId), ("Label", filter.Subject),
            ("MessageId", filter.MessageId), ("ReplyTo", filter.ReplyTo), ("ReplyToSessionId", filter.ReplyToSessionId),
            ("SessionId", filter.SessionId), ("To", filter.To),
        ];
        return members.Where(member => member.Wanted != null).ToDictionary(member => member.Name, member => member.Wanted!);
    }

    public static CorrelationRuleFilter Write(IReadOnlyDictionary<string, string> system, IReadOnlyDictionary<string, object?> application)
    {
        var filter = new CorrelationRuleFilter
        {
            ContentType = system.GetValueOrDefault("ContentType"),
            CorrelationId = system.GetValueOrDefault("CorrelationId"),
            Subject = system.GetValueOrDefault("Label"),
            MessageId = system.GetValueOrDefault("MessageId"),
            ReplyTo = system.GetValueOrDefault("ReplyTo"),
            ReplyToSessionId = system.GetValueOrDefault("ReplyToSessionId"),
            SessionId = system.GetValueOrDefault("SessionId"),
            To = system.GetValueOrDefault("To"),
        };
        foreach (var (name, value) in application)
        {
            filter.ApplicationProperties.Add(name, value!);
        }

        return filter;
    }
}
