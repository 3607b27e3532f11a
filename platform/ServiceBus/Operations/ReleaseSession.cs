using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Gives a session up. Nothing happens if it was lost before.</summary>
internal sealed record ReleaseSession(string Path, Guid HoldId) : Operation<bool>
{
    public override Task<bool> RunAsync(LocalBroker broker, CancellationToken cancellationToken) => broker.Holds.Remove(HoldId) is { } hold
        ? broker.DoAsync(entities => entities.SessionsOf(Path).Release(hold), cancellationToken)
        : Task.FromResult(false);
}
