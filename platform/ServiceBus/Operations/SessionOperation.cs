using Sav.Platform.ServiceBus.Sessions;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>What only the holder of a session may do; fails with <c>SessionLockLost</c> for anybody else.</summary>
internal abstract record SessionOperation<T>(string Path, Guid HoldId) : Operation<T>
{
    public sealed override Task<T> RunAsync(LocalBroker broker, CancellationToken cancellationToken)
    {
        var hold = broker.Holds.Find(Path, HoldId)!;
        return broker.AskAsync(
            entities =>
            {
                hold.RequireHeld(Path);
                return Apply(entities.SessionsOf(Path), hold);
            },
            cancellationToken);
    }

    protected abstract T Apply(SessionDirectory sessions, SessionHold hold);
}
