using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Loop;

namespace Sav.Platform.ServiceBus.Sessions;

/// <summary>One receiver's right to a session: at most one at a time, until it expires or the receiver closes.</summary>
internal sealed class SessionHold(Session session)
{
    public Session Session => session;

    /// <summary>The session's messages that this receiver has received and not settled.</summary>
    public HashSet<MessageLock> Locks { get; } = [];

    public DateTimeOffset Until { get; private set; }

    public AgendaEntry? Expiry { get; private set; }

    public bool IsHeld => session.Hold == this;

    public void Extend(DateTimeOffset until, AgendaEntry expiry)
    {
        Until = until;
        Expiry = expiry;
    }

    public void RequireHeld(string path)
    {
        if (!IsHeld)
        {
            throw Refusals.SessionLockLost(path, session.Id);
        }
    }
}
