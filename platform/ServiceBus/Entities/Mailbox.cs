using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// Where messages wait to be received: a queue, a subscription, or the dead-letter sub-queue of one (which has no dead-letter sub-queue
/// itself, no sessions, no expiry and no delivery limit).
/// </summary>
internal sealed class Mailbox
{
    private readonly Engine _engine;
    private readonly long _entity;
    private readonly MailboxSettings _settings;
    private readonly Mailbox? _deadLetters;
    private readonly Shelf _shelf;

    public Mailbox(Engine engine, long entity, string path, MailboxSettings settings, Mailbox? deadLetters)
    {
        _engine = engine;
        _entity = entity;
        _settings = settings;
        _deadLetters = deadLetters;
        Path = path;
        Locks = new MessageLocks(engine, path, settings.LockDuration, Admit);
        Sessions = settings.RequiresSession
            ? new SessionDirectory(engine, entity, path, settings.LockDuration, NewReady, Locks.Release)
            : null;
        _shelf = new Shelf(path, NewReady(), Sessions);
    }

    public string Path { get; }

    public bool IsDead => _deadLetters == null;

    public MessageLocks Locks { get; }

    /// <summary>The sessions; null for a mailbox without.</summary>
    public SessionDirectory? Sessions { get; }

    public int ReadyCount => _shelf.ReadyCount;

    public int DeferredCount => _shelf.DeferredCount;

    public int Count => ReadyCount + DeferredCount + Locks.Count;

    /// <summary>Accepts a new message.</summary>
    /// <param name="content">The message.</param>
    /// <param name="timeToLive">Its life, already limited by the topic it came through.</param>
    /// <param name="enqueuedSequence">The number the topic gave it; null: the number it gets here.</param>
    public long Enqueue(MessageContent content, TimeSpan timeToLive, long? enqueuedSequence = null)
    {
        var sequence = _engine.Store.Sequences.Next();
        var message = new StoredMessage
        {
            Sequence = sequence,
            EnqueuedSequence = enqueuedSequence ?? sequence,
            EnqueuedAt = _engine.Now,
            TimeToLive = timeToLive < _settings.DefaultMessageTimeToLive ? timeToLive : _settings.DefaultMessageTimeToLive,
            SessionId = content.SessionId,
        };
        _engine.Store.Messages.Insert(_entity, message, ServiceBusMessageState.Active, content);
        _engine.Contents.Keep(message, content);
        Restore(message);
        return sequence;
    }

    /// <summary>Takes in a message that has its row already.</summary>
    public void Restore(StoredMessage message)
    {
        if (!IsDead && message.ExpiresAt < DateTimeOffset.MaxValue)
        {
            message.Expiry = _engine.Agenda.Add(message.ExpiresAt, () => EndLife(message));
        }

        Admit(message);
    }

    public void Receive(PendingReceive receiver, DateTimeOffset deadline) =>
        _shelf.ReadyFor(receiver.Terms.Hold).Wait(receiver, deadline);

    public IReadOnlyList<Delivery> ReceiveDeferred(IReadOnlyList<long> sequenceNumbers, ReceiveTerms terms) =>
        _shelf.TakeDeferred(sequenceNumbers, terms.Hold).Select(message => HandOver(message, terms)).ToList();

    /// <summary>Looks at messages without receiving them, those locked, deferred and scheduled included.</summary>
    public IReadOnlyList<Delivery> Peek(long fromSequence, int maxMessages, SessionHold? hold) => _engine.Store.Messages
        .Peek(_entity, IsDead, hold?.Session.Id, fromSequence, maxMessages)
        .Select(message => message.ToDelivery(_engine.Contents.Of(message)))
        .ToList();

    /// <summary>The end of a message: nothing of it stays.</summary>
    public void Delete(StoredMessage message)
    {
        _engine.Agenda.Remove(message.Expiry);
        _engine.Contents.Drop(message);
        _engine.Store.Messages.Delete(message.Sequence);
    }

    public void Defer(StoredMessage message)
    {
        message.State = ServiceBusMessageState.Deferred;
        _engine.Store.Messages.SetState(message.Sequence, message.State);
        Admit(message);
    }

    public void Modify(StoredMessage message, IReadOnlyDictionary<string, object?> changes)
    {
        if (changes.Count > 0)
        {
            var content = _engine.Contents.Of(message).With(changes);
            _engine.Store.Messages.SetProperties(message.Sequence, content.PropertiesText);
            _engine.Contents.Keep(message, content);
        }
    }

    /// <summary>Moves a message to the dead-letter sub-queue; not for a mailbox that is one.</summary>
    public void DeadLetter(StoredMessage message, DeadLetterCause cause)
    {
        _engine.Agenda.Remove(message.Expiry);
        var content = _engine.Contents.Of(message).With(cause.ToProperties());
        message.IsDead = true;
        message.State = ServiceBusMessageState.Active;
        _engine.Store.Messages.MoveToDeadLetters(message.Sequence, content.PropertiesText);
        _engine.Contents.Keep(message, content);
        _deadLetters!.Restore(message);
    }

    /// <summary>Decides what becomes of a message that nobody holds.</summary>
    public void Admit(StoredMessage message)
    {
        if (IsDead)
        {
            _shelf.Add(message);
        }
        else if (message.ExpiresAt <= _engine.Now)
        {
            Expire(message);
        }
        else if (message.DeliveryCount >= _settings.MaxDeliveryCount)
        {
            DeadLetter(message, DeadLetterCause.DeliveredTooOften(_settings.MaxDeliveryCount));
        }
        else if (Sessions != null && message.SessionId == null)
        {
            DeadLetter(message, DeadLetterCause.NoSessionId);
        }
        else
        {
            _shelf.Add(message);
        }
    }

    /// <summary>A locked message may still be settled after its life has ended; only when it comes back does it expire.</summary>
    private void EndLife(StoredMessage message)
    {
        if (message.Lock == null)
        {
            _shelf.Remove(message);
            Expire(message);
        }
    }

    private void Expire(StoredMessage message)
    {
        if (_settings.DeadLetteringOnMessageExpiration)
        {
            DeadLetter(message, DeadLetterCause.Expired);
        }
        else
        {
            Delete(message);
        }
    }

    private Delivery Deliver(StoredMessage message, ReceiveTerms terms)
    {
        _shelf.Left();
        return HandOver(message, terms);
    }

    /// <summary>Gives a message to a receiver. The delivery is counted on disk before the receiver sees the message.</summary>
    private Delivery HandOver(StoredMessage message, ReceiveTerms terms)
    {
        message.DeliveryCount++;
        var content = _engine.Contents.Of(message);
        if (terms.Deletes)
        {
            Delete(message);
            return message.ToDelivery(content);
        }

        Locks.Take(message, terms.Hold);
        _engine.Store.Messages.SetDeliveryCount(message.Sequence, message.DeliveryCount);
        return message.ToDelivery(content);
    }

    private ReadyMessages NewReady() => new(_engine, Deliver);
}
