using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>A receive call that waits for its first message.</summary>
internal sealed class PendingReceive(Request<IReadOnlyList<Delivery>> request, ReceiveTerms terms) : Waiter
{
    public ReceiveTerms Terms => terms;

    public void Answer(IReadOnlyList<Delivery> deliveries) => request.Answer(deliveries);

    public override void TimeOut() => request.Answer([]);

    public override void Refuse(Refusal refusal) => request.Refuse(refusal);
}
