using Azure.Messaging.ServiceBus;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>
/// Receives more than is wanted now and keeps the rest, locked, until it is. As in Microsoft's client, a lock is not renewed while its
/// message waits: what has waited too long is dropped, and the broker delivers it again.
/// </summary>
internal sealed class PrefetchedMessages(ServiceBusReceiver receiver, int ahead, TimeProvider time)
{
    private readonly Queue<ServiceBusReceivedMessage> _waiting = new();

    /// <summary>What waits, or else what comes next; possibly nothing.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> TakeAsync(int wanted, CancellationToken cancellationToken)
    {
        var taken = TakeWaiting(wanted);
        if (taken.Count > 0)
        {
            return taken;
        }

        var received = await receiver.ReceiveMessagesAsync(wanted + ahead, cancellationToken: cancellationToken).ConfigureAwait(false);
        foreach (var message in received)
        {
            _waiting.Enqueue(message);
        }

        return TakeWaiting(wanted);
    }

    /// <summary>Abandons what waits, so that others get it at once.</summary>
    public async Task GiveBackAsync()
    {
        while (_waiting.TryDequeue(out var message))
        {
            try
            {
                await receiver.AbandonMessageAsync(message).ConfigureAwait(false);
            }
            catch (ServiceBusException)
            {
                // Its lock is lost, so others have it already or will get it.
            }
        }
    }

    private List<ServiceBusReceivedMessage> TakeWaiting(int wanted)
    {
        var taken = new List<ServiceBusReceivedMessage>();
        while (taken.Count < wanted && _waiting.TryDequeue(out var message))
        {
            if (message.LockedUntil > time.GetUtcNow())
            {
                taken.Add(message);
            }
        }

        return taken;
    }
}
