using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Loop;

namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>
/// The sessions of one mailbox, and the receivers that wait for any of them. The session free for the longest time is served first.
/// </summary>
internal sealed class SessionDirectory(
    Engine engine, long entity, string path, TimeSpan lockDuration, Func<string, ReadyMessages> newReady, Action<MessageLock> release)
    : IMeetingPoint
{
    private readonly Dictionary<string, Session> _held = [];
    private readonly Window<string> _offered = new(engine.Page, (after, most) => engine.Store.Sessions.Line(entity, after, most), isFree: _ => true);
    private readonly WaitingLine<PendingAccept> _receivers = new(engine.Agenda);

    /// <summary>Takes in a message that can be received.</summary>
    public void Add(StoredMessage message)
    {
        var isNew = engine.Store.Sessions.Add(entity, message.SessionId!, message.Sequence);
        if (_held.TryGetValue(message.SessionId!, out var session))
        {
            session.Ready.Add(message);
        }
        else if (isNew)
        {
            Offer(message.SessionId!, message.Sequence);
        }
    }

    /// <summary>Takes out a message that can no longer be received.</summary>
    public void Remove(StoredMessage message)
    {
        if (message.SessionId != null && _held.TryGetValue(message.SessionId, out var session))
        {
            session.Ready.Remove(message);
        }
    }

    /// <summary>A message is gone, deferred or dead: the session may have become empty.</summary>
    public void Left(StoredMessage message)
    {
        if (message.SessionId != null)
        {
            engine.Store.Sessions.Remove(entity, message.SessionId, message.Sequence);
        }
    }

    public AcceptedSession Accept(string sessionId) =>
        _held.ContainsKey(sessionId) ? throw Refusals.SessionCannotBeLocked(path, sessionId) : Take(sessionId);

    public void Wait(PendingAccept receiver, DateTimeOffset deadline)
    {
        _receivers.Join(receiver, deadline);
        NoticeChange();
    }

    public void Match()
    {
        while (!_receivers.IsEmpty && TryTakeOffered(out var sessionId))
        {
            _receivers.TakeFirst().Answer(Take(sessionId));
        }
    }

    public DateTimeOffset Renew(SessionHold hold)
    {
        Extend(hold);
        return hold.Until;
    }

    public byte[]? GetState(SessionHold hold) => engine.Store.SessionStates.Get(entity, hold.Session.Id);

    public void SetState(SessionHold hold, byte[]? state) => engine.Store.SessionStates.Set(entity, hold.Session.Id, state);

    /// <summary>Ends a hold, by its receiver or by time: unsettled messages go back to their places, and the session is free.</summary>
    public void Release(SessionHold hold)
    {
        if (!hold.IsHeld)
        {
            return;
        }

        var session = hold.Session;
        engine.Agenda.Remove(hold.Expiry);
        session.Hold = null;
        _held.Remove(session.Id);
        session.Ready.RefuseReceivers(Refusals.SessionLockLost(path, session.Id));
        foreach (var taken in hold.Locks.ToList())
        {
            release(taken);
        }

        // To the end of the line: a session whose messages keep coming back must not keep the others waiting.
        var turn = engine.Store.Sequences.Next();
        if (engine.Store.Sessions.Move(entity, session.Id, turn))
        {
            Offer(session.Id, turn);
        }
    }

    private AcceptedSession Take(string sessionId)
    {
        var session = new Session(sessionId, newReady(sessionId));
        var hold = new SessionHold(session);
        session.Hold = hold;
        _held.Add(sessionId, session);
        Extend(hold);
        return new AcceptedSession(hold, sessionId, hold.Until);
    }

    private void Extend(SessionHold hold)
    {
        engine.Agenda.Remove(hold.Expiry);
        var until = engine.Now + lockDuration;
        hold.Extend(until, engine.Agenda.Add(until, () => Release(hold)));
    }

    private void Offer(string sessionId, long turn)
    {
        _offered.Add(turn, sessionId);
        NoticeChange();
    }

    private void NoticeChange()
    {
        if (!_receivers.IsEmpty && !_offered.IsEmpty)
        {
            engine.Changed(this);
        }
    }

    // An offer ends when its session is accepted by name or emptied; then the store knows of another turn, or of none.
    private bool TryTakeOffered(out string sessionId)
    {
        while (_offered.TryTake(out var turn, out sessionId))
        {
            if (!_held.ContainsKey(sessionId) && engine.Store.Sessions.HasTurn(entity, turn))
            {
                return true;
            }
        }

        return false;
    }
}
