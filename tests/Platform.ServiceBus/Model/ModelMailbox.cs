using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

/// <summary>A queue or subscription with its dead letters: one list, searched for everything.</summary>
internal sealed class ModelMailbox(ModelNamespace owner, string path)
{
    public string Path => path;

    public int MaxDeliveries { get; init; } = 10;

    public TimeSpan LongestLife { get; init; } = TimeSpan.MaxValue;

    public bool KeepsExpired { get; init; }

    public bool HasSessions { get; init; }

    public Func<ModelMessage, bool> Wants { get; init; } = _ => true;

    /// <summary>In sequence order; a queue's scheduled messages are among them.</summary>
    public List<ModelMessage> Messages { get; } = [];

    /// <summary>Sessions with active messages, that which was free for the longest time first.</summary>
    public List<string> Line { get; } = [];

    public List<ModelLock> Holds { get; } = [];

    public Dictionary<string, string> States { get; } = [];

    public void Enqueue(ModelMessage sent)
    {
        var message = sent.EnqueuedIn(owner.Now, LongestLife);
        Messages.Add(message);
        Admit(message);
    }

    public IReadOnlyList<ModelMessage> Ready(bool dead, ModelLock? hold) => Messages
        .Where(message => message.State == ServiceBusMessageState.Active && message.IsDead == dead && message.Lock == null)
        .Where(message => hold == null || message.SessionId == hold.SessionId)
        .ToList();

    public ModelLock Deliver(ModelMessage message, ModelLock? hold)
    {
        message.Deliveries++;
        message.Lock = new ModelLock { Session = hold };
        owner.Extend(message.Lock);
        return message.Lock;
    }

    public void Remove(ModelMessage message)
    {
        message.Lock = null;
        Messages.Remove(message);
        LineUp();
    }

    public string Settle(ModelMessage message, ModelLock taken, Action<ModelMessage> settle)
    {
        if (taken.Session != null && !Holds.Contains(taken.Session))
        {
            return nameof(ServiceBusFailureReason.SessionLockLost);
        }

        if (message.Lock != taken)
        {
            return nameof(ServiceBusFailureReason.MessageLockLost);
        }

        settle(message);
        return Outcome.Done;
    }

    public void Release(ModelMessage message)
    {
        message.Lock = null;
        Admit(message);
    }

    public void Defer(ModelMessage message)
    {
        message.Lock = null;
        message.State = ServiceBusMessageState.Deferred;
        LineUp();
        if (!message.IsDead && message.ExpiresAt <= owner.Now)
        {
            Expire(message);
        }
    }

    public void DeadLetter(ModelMessage message, string reason, string description)
    {
        message.Lock = null;
        message.IsDead = true;
        message.State = ServiceBusMessageState.Active;
        message.Properties["DeadLetterReason"] = reason;
        message.Properties["DeadLetterErrorDescription"] = description;
        LineUp();
    }

    public void Expire(ModelMessage message)
    {
        if (KeepsExpired)
        {
            DeadLetter(message, "TTLExpiredException", "The message expired and was dead lettered.");
        }
        else
        {
            Remove(message);
        }
    }

    /// <summary>What becomes of a message that nobody holds, or no longer.</summary>
    public void Admit(ModelMessage message)
    {
        if (message.IsDead)
        {
            return;
        }

        if (message.ExpiresAt <= owner.Now)
        {
            Expire(message);
        }
        else if (message.Deliveries >= MaxDeliveries)
        {
            DeadLetter(message, "MaxDeliveryCountExceeded", $"Message could not be consumed after {MaxDeliveries} delivery attempts.");
        }
        else if (HasSessions && message.SessionId == null)
        {
            DeadLetter(message, "Session ID is null", "The subscription requires sessions, and the message was sent without a session id.");
        }

        LineUp();
    }

    public void EndHold(ModelLock hold)
    {
        Holds.Remove(hold);
        Messages.Where(message => message.Lock?.Session == hold).ToList().ForEach(Release);
        if (Line.Remove(hold.SessionId!))
        {
            Line.Add(hold.SessionId!);
        }
    }

    private void LineUp()
    {
        if (HasSessions)
        {
            var active = Messages.Where(message => !message.IsDead && message.State == ServiceBusMessageState.Active && message.SessionId != null)
                .Select(message => message.SessionId!).Distinct().ToList();
            Line.RemoveAll(session => !active.Contains(session));
            Line.AddRange(active.Except(Line).ToList());
        }
    }
}
