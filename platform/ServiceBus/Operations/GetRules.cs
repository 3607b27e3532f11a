using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>The rules of a subscription as they are now.</summary>
internal sealed record GetRules(string Path) : Operation<IReadOnlyList<RuleDefinition>>
{
    public override Task<IReadOnlyList<RuleDefinition>> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.AskAsync(entities => entities.Rules(Path).Definitions, cancellationToken);
}
