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
    private readonly ReadyMessages _ready;

    public Mailbox(Engine engine, long entity, string path, MailboxSettings settings, Mailbox? deadLetters)
    {
        _engine = engine;
        _entity = entity;
        _settings = settings;
        _deadLetters = deadLetters;
        Path = path;
        Locks = new MessageLocks(engine, path, settings.LockDuration, Admit);
        _ready = NewReady((after, most) => engine.Store.Reader.Active(entity, IsDead, after, most));
        Sessions = settings.RequiresSession
            ? new SessionDirectory(engine, entity, path, settings.LockDuration, NewReadyOfSession, Locks.Release)
            : null;
    }

    public string Path { get; }

    public bool IsDead => _deadLetters == null;

    public MessageLocks Locks { get; }

    /// <summary>The sessions; null for a mailbox without.</summary>
    public SessionDirectory? Sessions { get; }

    public long ReadyCount => CountOf(ServiceBusMessageState.Active) - Locks.CountOf(ServiceBusMessageState.Active);

    public long DeferredCount => CountOf(ServiceBusMessageState.Deferred) - Locks.CountOf(ServiceBusMessageState.Deferred);

    public long Count => CountOf(ServiceBusMessageState.Active) + CountOf(ServiceBusMessageState.Deferred);

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
            Entity = _entity,
            EnqueuedSequence = enqueuedSequence ?? sequence,
            EnqueuedAt = _engine.Now,
            TimeToLive = timeToLive < _settings.DefaultMessageTimeToLive ? timeToLive : _settings.DefaultMessageTimeToLive,
            SessionId = content.SessionId,
        };
        _engine.Store.Messages.Insert(message, content);
        _engine.Contents.Keep(message, content);
        _engine.Due.Expect(message.DueAt);
        Admit(message);
        return sequence;
    }

    public void Receive(PendingReceive receiver, DateTimeOffset deadline)
    {
        var ready = Sessions == null ? _ready : receiver.Terms.Hold?.Session.Ready ?? throw Refusals.SessionRequired(Path);
        ready.Wait(receiver, deadline);
    }

    /// <summary>Delivers the deferred messages with these numbers, all or none.</summary>
    public IReadOnlyList<Delivery> ReceiveDeferred(IReadOnlyList<long> sequenceNumbers, ReceiveTerms terms) =>
        sequenceNumbers.Distinct().Select(number => FindDeferred(number, terms.Hold)).ToList()
            .Select(message => HandOver(message, terms)).ToList();

    /// <summary>Looks at messages without receiving them, those locked, deferred and scheduled included.</summary>
    public IReadOnlyList<Delivery> Peek(long fromSequence, int maxMessages, SessionHold? hold) => _engine.Store.Reader
        .Peek(_entity, IsDead, hold?.Session.Id, fromSequence - 1, maxMessages)
        .Select(message => message.ToDelivery(_engine.Contents.Of(message)))
        .ToList();

    /// <summary>The end of a message: nothing of it stays.</summary>
    public void Delete(StoredMessage message)
    {
        _engine.Store.Messages.Delete(message);
        Sessions?.Left(message);
    }

    /// <summary>Sets a message aside. That is no failed delivery: it may have been its last and stays.</summary>
    public void Defer(StoredMessage message)
    {
        _engine.Store.Messages.Defer(message);
        Sessions?.Left(message);
        if (!IsDead && message.ExpiresAt <= _engine.Now)
        {
            Expire(message);
        }
    }

    public void Modify(StoredMessage message, IReadOnlyDictionary<string, object?> changes)
    {
        if (changes.Count > 0)
        {
            var content = _engine.Contents.Of(message).With(changes);
            _engine.Store.Messages.SetProperties(message, content.PropertiesText);
            _engine.Contents.Keep(message, content);
        }
    }

    /// <summary>Moves a message to the dead-letter sub-queue; not for a mailbox that is one.</summary>
    public void DeadLetter(StoredMessage message, DeadLetterCause cause)
    {
        var content = _engine.Contents.Of(message).With(cause.ToProperties());
        _engine.Store.Messages.MoveToDeadLetters(message, content.PropertiesText);
        _engine.Contents.Keep(message, content);
        Sessions?.Left(message);
        _deadLetters!.Admit(message);
    }

    /// <summary>Decides what becomes of a message that nobody holds.</summary>
    public void Admit(StoredMessage message)
    {
        if (!IsDead && message.ExpiresAt <= _engine.Now)
        {
            Expire(message);
        }
        else if (!IsDead && message.DeliveryCount >= _settings.MaxDeliveryCount)
        {
            DeadLetter(message, DeadLetterCause.DeliveredTooOften(_settings.MaxDeliveryCount));
        }
        else if (Sessions != null && message.SessionId == null)
        {
            DeadLetter(message, DeadLetterCause.NoSessionId);
        }
        else if (message.State == ServiceBusMessageState.Active)
        {
            Offer(message);
        }
    }

    /// <summary>A locked message may still be settled after its life has ended; only when it comes back does it expire.</summary>
    public void EndLife(StoredMessage message)
    {
        if (!Locks.Hold(message.Sequence))
        {
            _ready.Remove(message);
            Sessions?.Remove(message);
            Expire(message);
        }
    }

    private void Offer(StoredMessage message)
    {
        if (Sessions == null)
        {
            _ready.Add(message);
        }
        else
        {
            Sessions.Add(message);
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
        _engine.Store.Messages.SetDeliveryCount(message, isLast: !IsDead && message.DeliveryCount >= _settings.MaxDeliveryCount);
        return message.ToDelivery(content);
    }

    private StoredMessage FindDeferred(long number, SessionHold? hold)
    {
        var found = _engine.Store.Reader.Find(number);
        return found?.Entity == _entity && found.IsDead == IsDead && found.State == ServiceBusMessageState.Deferred
            && !Locks.Hold(number) && (Sessions == null || found.SessionId == hold?.Session.Id)
            ? found
            : throw Refusals.MessageNotFound(Path, number, "deferred");
    }

    private long CountOf(ServiceBusMessageState state) => _engine.Store.Tally.Of(_entity, IsDead, state);

    private ReadyMessages NewReadyOfSession(string sessionId) =>
        NewReady((after, most) => _engine.Store.Reader.ActiveOfSession(_entity, sessionId, after, most));

    private ReadyMessages NewReady(Func<long, int, IReadOnlyList<StoredMessage>> readPage) =>
        new(_engine, readPage, message => !Locks.Hold(message.Sequence), HandOver);
}
