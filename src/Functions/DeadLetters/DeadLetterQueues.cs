using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;

namespace Sav.Functions.DeadLetters;

/// <summary>The dead-letter queues of everything that the hub listens to.</summary>
public sealed class DeadLetterQueues(ServiceBusClient bus)
{
    private const int PageSize = 100;

    // What was peeked at is there at once, unless somebody else has it.
    private static readonly TimeSpan _wait = TimeSpan.FromSeconds(2);

    /// <summary>Looks at every dead letter without taking it.</summary>
    public async IAsyncEnumerable<DeadLetteredMessage> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var queue in ListenedQueue.All)
        {
            await using var receiver = queue.OpenDeadLetters(bus);
            IReadOnlyList<ServiceBusReceivedMessage> page;
            long? from = null;
            do
            {
                page = await receiver.PeekMessagesAsync(PageSize, from, cancellationToken);
                foreach (var message in page)
                {
                    yield return DeadLetteredMessage.Of(queue, message);
                }

                from = page.Count == 0 ? null : page[^1].SequenceNumber + 1;
            }
            while (page.Count > 0);
        }
    }

    /// <summary>Takes messages out for good; the others stay as they are. What somebody else holds is left to the next time.</summary>
    internal async Task RemoveAsync(ListenedQueue queue, IReadOnlySet<long> sequenceNumbers, CancellationToken cancellationToken)
    {
        await using var receiver = queue.OpenDeadLetters(bus);
        var kept = new Dictionary<long, ServiceBusReceivedMessage>();
        var left = sequenceNumbers.Count;
        var isNew = true;
        while (left > 0 && isNew && await receiver.ReceiveMessagesAsync(PageSize, _wait, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var message in page)
            {
                if (sequenceNumbers.Contains(message.SequenceNumber))
                {
                    await SettleAsync(receiver.CompleteMessageAsync(message, cancellationToken));
                    left--;
                }
                else
                {
                    // A lock lasts a minute: in a long queue the first ones come again before the last were seen.
                    isNew &= kept.TryAdd(message.SequenceNumber, message);
                }
            }
        }

        foreach (var message in kept.Values)
        {
            await SettleAsync(receiver.AbandonMessageAsync(message, cancellationToken: cancellationToken));
        }
    }

    private static async Task SettleAsync(Task settling)
    {
        try
        {
            await settling;
        }
        catch (ServiceBusException e) when (e.Reason == ServiceBusFailureReason.MessageLockLost)
        {
            // It is back in the queue already.
        }
    }
}
