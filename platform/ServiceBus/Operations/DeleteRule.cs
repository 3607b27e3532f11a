using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Takes a rule away from a subscription.</summary>
internal sealed record DeleteRule(string Path, string Name) : Operation<bool>
{
    public override Task<bool> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.DoAsync(entities => entities.Rules(Path).Remove(Name), cancellationToken);
}
