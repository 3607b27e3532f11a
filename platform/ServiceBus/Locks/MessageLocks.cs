using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Locks;

/// <summary>
/// The message locks of one mailbox. They live in memory only: a restart releases them, and the delivery count tells that it happened.
/// </summary>
internal sealed class MessageLocks(Engine engine, string path, TimeSpan duration, Action<StoredMessage> release)
{
    private readonly Dictionary<Guid, MessageLock> _locks = [];
    private readonly HashSet<long> _held = [];

    public int Count => _locks.Count;

    /// <summary>How many messages in this state are locked.</summary>
    public int CountOf(ServiceBusMessageState state) => _locks.Values.Count(taken => taken.Message.State == state);

    public bool Hold(long sequence) => _held.Contains(sequence);

    public MessageLock Take(StoredMessage message, SessionHold? hold)
    {
        var taken = new MessageLock(message, hold);
        message.Lock = taken;
        _locks.Add(taken.Token, taken);
        _held.Add(message.Sequence);
        if (hold == null)
        {
            Extend(taken);
        }
        else
        {
            hold.Locks.Add(taken);
        }

        return taken;
    }

    /// <summary>The message that a receiver still has the right to settle.</summary>
    public MessageLock Find(Guid token, SessionHold? hold)
    {
        hold?.RequireHeld(path);
        return _locks.TryGetValue(token, out var found) && found.Hold == hold ? found : throw Refusals.MessageLockLost(path, token);
    }

    public void Extend(MessageLock taken)
    {
        engine.Agenda.Remove(taken.Expiry);
        var until = engine.Now + duration;
        taken.Extend(until, engine.Agenda.Add(until, () => Release(taken)));
    }

    /// <summary>Ends a lock because its message was settled.</summary>
    public void Drop(MessageLock taken)
    {
        engine.Agenda.Remove(taken.Expiry);
        _locks.Remove(taken.Token);
        _held.Remove(taken.Message.Sequence);
        taken.Hold?.Locks.Remove(taken);
        taken.Message.Lock = null;
    }

    /// <summary>Ends a lock without settlement: the message goes back.</summary>
    public void Release(MessageLock taken)
    {
        Drop(taken);
        release(taken.Message);
    }
}
