using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Takes scheduled messages back, all or none.</summary>
internal sealed record CancelScheduled(string Path, IReadOnlyList<long> SequenceNumbers) : Operation<bool>
{
    public override Task<bool> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.DoAsync(entities => entities.Destination(Path).Scheduled.Cancel(SequenceNumbers), cancellationToken);
}
