using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Counts the messages of all entities at one instant.</summary>
internal sealed record Count : Operation<IReadOnlyList<EntityCounts>>
{
    public override Task<IReadOnlyList<EntityCounts>> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.AskAsync(entities => entities.Count(), cancellationToken);
}
