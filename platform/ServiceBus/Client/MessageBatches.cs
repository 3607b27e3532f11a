using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>
/// Batches that take messages up to the size limit. <see cref="ServiceBusMessageBatch"/> does not show its messages to others, so the
/// list behind each batch is remembered here for as long as the batch lives.
/// </summary>
internal static class MessageBatches
{
    private static readonly ConditionalWeakTable<ServiceBusMessageBatch, List<ServiceBusMessage>> Lists = [];

    public static ServiceBusMessageBatch Create(long? maxSizeInBytes)
    {
        var limit = maxSizeInBytes ?? MessageSize.Limit;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, MessageSize.Limit, nameof(maxSizeInBytes));
        var messages = new List<ServiceBusMessage>();
        var size = 0L;
        var options = new CreateMessageBatchOptions { MaxSizeInBytes = limit };
        var batch = ServiceBusModelFactory.ServiceBusMessageBatch(0, messages, options, HasRoom);
        Lists.Add(batch, messages);
        return batch;

        bool HasRoom(ServiceBusMessage message)
        {
            var added = MessageSize.Of(OutgoingMessage.Copy(message));
            var hasRoom = size + added <= limit;
            size += hasRoom ? added : 0;
            return hasRoom;
        }
    }

    public static IReadOnlyList<ServiceBusMessage> Contents(ServiceBusMessageBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Lists.TryGetValue(batch, out var messages)
            ? messages
            : throw new InvalidOperationException(
                "The batch was not made by this broker. Make it with CreateMessageBatchAsync of a sender.");
    }
}
