using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>Copies a message out of the sender's hands at the moment of sending: the caller may change or reuse it afterwards.</summary>
internal static class OutgoingMessage
{
    public static MessageContent Copy(ServiceBusMessage message, DateTimeOffset? scheduledEnqueueTime = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        var properties = ApplicationProperties.Copy(message.ApplicationProperties);
        var content = new MessageContent
        {
            // Azure gives a message without an id one of its own.
            MessageId = message.MessageId ?? Guid.NewGuid().ToString("N"),
            SessionId = message.SessionId,
            Subject = message.Subject,
            CorrelationId = message.CorrelationId,
            ContentType = message.ContentType,
            To = message.To,
            ReplyTo = message.ReplyTo,
            ReplyToSessionId = message.ReplyToSessionId,
            PartitionKey = message.PartitionKey,
            TransactionPartitionKey = message.TransactionPartitionKey,
            ScheduledEnqueueTime = scheduledEnqueueTime ?? message.ScheduledEnqueueTime,
            TimeToLive = message.TimeToLive,
            Properties = properties,
            PropertiesText = ApplicationProperties.Write(properties),
            Body = message.Body?.ToArray() ?? [],
        };
        HeaderSize.RequireWithinLimits(content);
        return content;
    }
}
