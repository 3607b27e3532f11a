using Sav.Domain.Entitlement;

namespace Sav.Hub.Simulate;

/// <summary>A case that would be decided otherwise.</summary>
/// <param name="Number">Ticket number.</param>
/// <param name="ReportedOn">UTC</param>
/// <param name="BilledBefore">What the customer pays of its closures.</param>
/// <param name="BilledAfter">What he would pay of them.</param>
public sealed record ChangedCase(
    string Number,
    DateTimeOffset ReportedOn,
    Outcome OutcomeBefore,
    Outcome OutcomeAfter,
    string Currency,
    decimal BilledBefore,
    decimal BilledAfter,
    bool LateBefore,
    bool LateAfter)
{
    internal static ChangedCase Of(SimulatedCase item) => new(
        item.Number,
        item.ReportedOn,
        item.Before.Outcome,
        item.After.Outcome,
        item.Currency,
        item.BilledBefore,
        item.BilledAfter,
        item.WasLate,
        item.WouldBeLate);
}
