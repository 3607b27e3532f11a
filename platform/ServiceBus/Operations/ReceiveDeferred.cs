using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Receives messages that were set aside, all or none.</summary>
internal sealed record ReceiveDeferred(string Path, Guid? HoldId, bool Deletes, IReadOnlyList<long> SequenceNumbers)
    : Operation<IReadOnlyList<Delivery>>
{
    public override Task<IReadOnlyList<Delivery>> RunAsync(LocalBroker broker, CancellationToken cancellationToken)
    {
        var hold = broker.Holds.Find(Path, HoldId);
        var terms = new ReceiveTerms(Deletes, hold, SequenceNumbers.Count);
        return broker.AskAsync(
            entities =>
            {
                hold?.RequireHeld(Path);
                return entities.Mailbox(Path).ReceiveDeferred(SequenceNumbers, terms);
            },
            cancellationToken);
    }
}
