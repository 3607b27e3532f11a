using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Sends or schedules messages, all or none. The answer is a sequence number for each.</summary>
internal sealed record Send(string Path, IReadOnlyList<MessageContent> Messages) : Operation<IReadOnlyList<long>>
{
    public override Task<IReadOnlyList<long>> RunAsync(LocalBroker broker, CancellationToken cancellationToken) =>
        broker.AskAsync(entities => entities.Destination(Path).Send(Messages), cancellationToken);
}
