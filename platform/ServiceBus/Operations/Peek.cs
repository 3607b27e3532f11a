using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Looks at messages from a sequence number on, without receiving them.</summary>
internal sealed record Peek(string Path, Guid? HoldId, long FromSequence, int MaxMessages) : Operation<IReadOnlyList<Delivery>>
{
    public override Task<IReadOnlyList<Delivery>> RunAsync(LocalBroker broker, CancellationToken cancellationToken)
    {
        var hold = broker.Holds.Find(Path, HoldId);
        return broker.AskAsync(
            entities =>
            {
                hold?.RequireHeld(Path);
                return entities.Mailbox(Path).Peek(FromSequence, MaxMessages, hold);
            },
            cancellationToken);
    }
}
