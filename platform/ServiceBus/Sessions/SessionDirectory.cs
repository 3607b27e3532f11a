using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Loop;

namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>
/// The sessions of one mailbox, and the receivers that wait for any of them. The session free for the longest time is served first.
/// </summary>
internal sealed class SessionDirectory(
    Engine engine, long entity, string path, TimeSpan lockDuration, Func<ReadyMessages> newReady, Action<MessageLock> release)
    : IMeetingPoint
{
    private readonly Dictionary<string, Session> _sessions = [];
    private readonly Queue<Session> _offered = new();
    private readonly WaitingLine<PendingAccept> _receivers = new(engine.Agenda);

    public void Add(StoredMessage message)
    {
        var session = Of(message.SessionId!);
        session.Ready.Add(message);
        OfferOrForget(session);
    }

    public void Remove(StoredMessage message)
    {
        var session = Of(message.SessionId!);
        session.Ready.Remove(message);
        OfferOrForget(session);
    }

    public AcceptedSession Accept(string sessionId)
    {
        var session = Of(sessionId);
        return session.Hold == null ? Take(session) : throw Refusals.SessionCannotBeLocked(path, sessionId);
    }

    public void Wait(PendingAccept receiver, DateTimeOffset deadline)
    {
        _receivers.Join(receiver, deadline);
        NoticeChange();
    }

    public void Match()
    {
        while (!_receivers.IsEmpty && TryTakeOffered(out var session))
        {
            _receivers.TakeFirst().Answer(Take(session));
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

        engine.Agenda.Remove(hold.Expiry);
        hold.Session.Hold = null;
        hold.Session.Ready.RefuseReceivers(Refusals.SessionLockLost(path, hold.Session.Id));
        foreach (var taken in hold.Locks.ToList())
        {
            release(taken);
        }

        OfferOrForget(hold.Session);
    }

    private Session Of(string sessionId)
    {
        if (!_sessions.TryGetValue(sessionId, out var session))
        {
            session = new Session(sessionId, newReady());
            _sessions.Add(sessionId, session);
        }

        return session;
    }

    private AcceptedSession Take(Session session)
    {
        var hold = new SessionHold(session);
        session.Hold = hold;
        Extend(hold);
        return new AcceptedSession(hold, session.Id, hold.Until);
    }

    private void Extend(SessionHold hold)
    {
        engine.Agenda.Remove(hold.Expiry);
        var until = engine.Now + lockDuration;
        hold.Extend(until, engine.Agenda.Add(until, () => Release(hold)));
    }

    private void OfferOrForget(Session session)
    {
        if (session.IsFree && !session.IsOffered)
        {
            session.IsOffered = true;
            _offered.Enqueue(session);
            NoticeChange();
        }
        else if (session.Hold == null && session.Ready.IsEmpty)
        {
            _sessions.Remove(session.Id);
        }
    }

    private void NoticeChange()
    {
        if (_offered.Count > 0 && !_receivers.IsEmpty)
        {
            engine.Changed(this);
        }
    }

    private bool TryTakeOffered(out Session session)
    {
        while (_offered.TryDequeue(out session!))
        {
            session.IsOffered = false;
            if (session.IsFree)
            {
                return true;
            }
        }

        return false;
    }
}
