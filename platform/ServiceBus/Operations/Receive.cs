using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Waits for the next messages. The answer is empty if none came in time.</summary>
/// <param name="Path">The mailbox.</param>
/// <param name="HoldId">The session that the receiver holds; null for a receiver without session.</param>
/// <param name="Deletes">Receive-and-delete mode.</param>
/// <param name="MaxMessages">At most this many; one is enough to end the wait.</param>
/// <param name="MaxWait">How long to wait for the first one.</param>
internal sealed record Receive(string Path, Guid? HoldId, bool Deletes, int MaxMessages, TimeSpan MaxWait)
    : Operation<IReadOnlyList<Delivery>>
{
    public override Task<IReadOnlyList<Delivery>> RunAsync(LocalBroker broker, CancellationToken cancellationToken)
    {
        var hold = broker.Holds.Find(Path, HoldId);
        var deadline = broker.DeadlineOf(MaxWait);
        return broker.WaitAsync<IReadOnlyList<Delivery>>(
            (entities, request) =>
            {
                hold?.RequireHeld(Path);
                var receiver = new PendingReceive(request, new ReceiveTerms(Deletes, hold, MaxMessages));
                entities.Mailbox(Path).Receive(receiver, deadline);
                return receiver;
            },
            cancellationToken);
    }
}
