using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sharing;

namespace Sav.Platform.ServiceBus.Operations;

/// <summary>Ends a receiver's right to a message with what becomes of it.</summary>
internal sealed record Settle(string Path, Guid? HoldId, Guid LockToken, SettlementOutcome Outcome) : Operation<bool>
{
    /// <summary>Changed properties, as <see cref="ApplicationProperties"/> writes them; null: none.</summary>
    public string? ChangesText { get; init; }

    public string? DeadLetterReason { get; init; }

    public string? DeadLetterDescription { get; init; }

    public override Task<bool> RunAsync(LocalBroker broker, CancellationToken cancellationToken)
    {
        var hold = broker.Holds.Find(Path, HoldId);
        var changes = ApplicationProperties.Read(ChangesText);
        return broker.DoAsync(entities => Apply(new Settlement(entities.Mailbox(Path), LockToken, hold), changes), cancellationToken);
    }

    private void Apply(Settlement settlement, IReadOnlyDictionary<string, object?> changes)
    {
        switch (Outcome)
        {
            case SettlementOutcome.Complete:
                settlement.Complete();
                break;
            case SettlementOutcome.Abandon:
                settlement.Abandon(changes);
                break;
            case SettlementOutcome.Defer:
                settlement.Defer(changes);
                break;
            default:
                settlement.DeadLetter(new DeadLetterCause(DeadLetterReason, DeadLetterDescription, changes));
                break;
        }
    }
}
