using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// The messages of a mailbox that nobody holds: ready ones, in one line or by session, and deferred ones. They are rows of the store; memory
/// has the next of each line.
/// </summary>
internal sealed class Shelf
{
    private readonly Engine _engine;
    private readonly Mailbox _mailbox;
    private readonly long _entity;
    private readonly Func<StoredMessage, ReceiveTerms, Delivery> _deliver;
    private readonly ReadyMessages _ready;

    public Shelf(
        Engine engine, Mailbox mailbox, long entity, MailboxSettings settings, Func<StoredMessage, ReceiveTerms, Delivery> deliver)
    {
        _engine = engine;
        _mailbox = mailbox;
        _entity = entity;
        _deliver = deliver;
        _ready = NewReady((after, most) => engine.Store.Reader.Active(entity, mailbox.IsDead, after, most));
        Sessions = settings.RequiresSession
            ? new SessionDirectory(engine, entity, mailbox.Path, settings.LockDuration, NewReadyOfSession, mailbox.Locks.Release)
            : null;
    }

    public SessionDirectory? Sessions { get; }

    /// <summary>Messages in a state that nobody holds.</summary>
    public long CountOf(ServiceBusMessageState state) => CountWithLocked(state) - _mailbox.Locks.CountOf(state);

    public long CountWithLocked(ServiceBusMessageState state) => _engine.Store.Tally.Of(_entity, _mailbox.IsDead, state);

    public ReadyMessages ReadyFor(SessionHold? hold) =>
        Sessions == null ? _ready : hold?.Session.Ready ?? throw Refusals.SessionRequired(_mailbox.Path);

    /// <summary>Takes in a message, whose row is there. A deferred one needs no more than its row.</summary>
    public void Add(StoredMessage message)
    {
        if (message.State != ServiceBusMessageState.Active)
        {
            return;
        }

        if (Sessions == null)
        {
            _ready.Add(message);
        }
        else
        {
            Sessions.Add(message);
        }
    }

    public void Remove(StoredMessage message)
    {
        _ready.Remove(message);
        Sessions?.Remove(message);
    }

    /// <summary>The deferred messages with these numbers, all or none.</summary>
    public IReadOnlyList<StoredMessage> FindDeferred(IReadOnlyList<long> sequenceNumbers, SessionHold? hold) =>
        sequenceNumbers.Distinct().Select(number => FindDeferred(number, hold)).ToList();

    private StoredMessage FindDeferred(long number, SessionHold? hold)
    {
        var found = _engine.Store.Reader.Find(number);
        return found?.Entity == _entity && found.IsDead == _mailbox.IsDead && found.State == ServiceBusMessageState.Deferred
            && !_mailbox.Locks.Hold(number) && (Sessions == null || found.SessionId == hold?.Session.Id)
            ? found
            : throw Refusals.MessageNotFound(_mailbox.Path, number, "deferred");
    }

    private ReadyMessages NewReadyOfSession(string sessionId) =>
        NewReady((after, most) => _engine.Store.Reader.ActiveOfSession(_entity, sessionId, after, most));

    private ReadyMessages NewReady(Func<long, int, IReadOnlyList<StoredMessage>> readPage) =>
        new(_engine, readPage, message => !_mailbox.Locks.Hold(message.Sequence), _deliver);
}
