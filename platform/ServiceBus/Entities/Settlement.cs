using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>What a receiver does with a message that it holds a lock on.</summary>
internal sealed class Settlement(Mailbox mailbox, Guid lockToken, SessionHold? hold)
{
    public void Complete() => mailbox.Delete(Unlock());

    public void Abandon(IReadOnlyDictionary<string, object?> changes)
    {
        var message = Unlock();
        mailbox.Modify(message, changes);
        mailbox.Admit(message);
    }

    public void Defer(IReadOnlyDictionary<string, object?> changes)
    {
        var message = Unlock();
        mailbox.Modify(message, changes);
        mailbox.Defer(message);
    }

    public void DeadLetter(DeadLetterCause cause)
    {
        if (mailbox.IsDead)
        {
            throw Refusals.AlreadyDead(mailbox.Path);
        }

        mailbox.DeadLetter(Unlock(), cause);
    }

    public DateTimeOffset Renew()
    {
        var held = mailbox.Locks.Find(lockToken, hold);
        mailbox.Locks.Extend(held);
        return held.Until;
    }

    private StoredMessage Unlock()
    {
        var held = mailbox.Locks.Find(lockToken, hold);
        mailbox.Locks.Drop(held);
        return held.Message;
    }
}
