using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>
/// Batches that take messages up to the size limit. <see cref="ServiceBusMessageBatch"/> does not show its messages to others, so the list behind
/// each batch is remembered here for as long as the batch lives.
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
        var batch = ServiceBusModelFactory.ServiceBusMessageBatch(0, messages, new CreateMessageBatchOptions { MaxSizeInBytes = limit }, message =>
        {
            var added = MessageSize.Of(OutgoingMessage.Copy(message));
            if (size + added > limit)
            {
                return false;
            }

            size += added;
            return true;
        });
        Lists.Add(batch, messages);
        return batch;
    }

    public static IReadOnlyList<ServiceBusMessage> Contents(ServiceBusMessageBatch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Lists.TryGetValue(batch, out var messages)
            ? messages
            : throw new InvalidOperationException("The batch was not made by this broker. Make it with CreateMessageBatchAsync of a sender.");
    }
}
