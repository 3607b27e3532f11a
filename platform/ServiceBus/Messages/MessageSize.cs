using System.Text;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>
/// How large a message is for the limit of the Standard tier, 256 KB for a message and for a batch
/// (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas). Azure counts the AMQP encoding; this comes close to it.
/// </summary>
internal static class MessageSize
{
    public const long Limit = 256 * 1024;
    private const long Envelope = 128;

    public static long Of(MessageContent message) =>
        Envelope + message.Body.Length + Texts(message).Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    /// <summary>What counts as the header: everything but the body.</summary>
    public static IEnumerable<string> Texts(MessageContent message)
    {
        string?[] texts =
        [
            message.MessageId, message.SessionId, message.Subject, message.CorrelationId, message.ContentType, message.To, message.ReplyTo,
            message.ReplyToSessionId, message.PartitionKey, message.TransactionPartitionKey, message.PropertiesText,
        ];
        return texts.OfType<string>();
    }

    public static void RequireWithinLimit(IReadOnlyList<MessageContent> batch, string path)
    {
        var size = batch.Sum(Of);
        if (size > Limit)
        {
            var what = batch.Count == 1 ? $"The message '{batch[0].MessageId}'" : $"The batch of {batch.Count} messages";
            throw new ServiceBusException(
                $"{what} has {size} bytes; '{path}' takes {Limit} at most. Send less, or send a reference to data kept elsewhere.",
                ServiceBusFailureReason.MessageSizeExceeded,
                path);
        }
    }
}
