using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Adds a rule to a subscription.</summary>
internal sealed record CreateRule(string Path, RuleDefinition Rule) : Operation<bool>
{
    public override Task<bool> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.DoAsync(entities => entities.Rules(Path).Add(Rule), cancellationToken);
}
