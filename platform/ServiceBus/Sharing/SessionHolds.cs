using System.Collections.Concurrent;
using Sav.Platform.ServiceBus.Operations;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>Receivers name their session by an id, since they may live in another process. A new owner knows none of them.</summary>
internal sealed class SessionHolds
{
    private const int SweepEvery = 1024;

    private readonly ConcurrentDictionary<Guid, SessionHold> _holds = new();
    private int _added;

    public HeldSession Add(AcceptedSession accepted)
    {
        if (Interlocked.Increment(ref _added) % SweepEvery == 0)
        {
            ForgetLost();
        }

        var id = Guid.NewGuid();
        _holds[id] = accepted.Hold;
        return new HeldSession(id, accepted.SessionId, accepted.LockedUntil);
    }

    /// <summary>The hold of a receiver; null for a receiver without session.</summary>
    public SessionHold? Find(string path, Guid? id)
    {
        if (id is not { } known)
        {
            return null;
        }

        return _holds.TryGetValue(known, out var hold) ? hold : throw Refusals.SessionHolderUnknown(path).Reason;
    }

    public SessionHold? Remove(Guid id) => _holds.TryRemove(id, out var hold) ? hold : null;

    /// <summary>A receiver that let its session expire and never closed leaves its entry behind.</summary>
    private void ForgetLost()
    {
        foreach (var (id, hold) in _holds)
        {
            if (!hold.IsHeld)
            {
                _holds.TryRemove(id, out _);
            }
        }
    }
}
