using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;
using Sav.Domain.WhatIf;
using Sav.Hub.Decide;

namespace Sav.Hub.Simulate;

/// <summary>A past case with its decision as it is, and as it would be.</summary>
internal sealed class SimulatedCase
{
    private readonly PastCase _case;

    /// <param name="replay">The decision as it is.</param>
    /// <param name="after">The decision as it would be.</param>
    public SimulatedCase(PastCase past, DecisionReplay replay, EntitlementDecision after)
    {
        _case = past;
        IsAsStored = replay.IsIdentical;
        Difference = DecisionDifference.Between(replay.Again, after);
        BilledBefore = BilledBy(replay.Again);
        BilledAfter = BilledBy(after);
    }

    public string Number => _case.Number;

    public DateTimeOffset ReportedOn => Before.AsOf;

    public EntitlementDecision Before => Difference.Before;

    public EntitlementDecision After => Difference.After;

    public DecisionDifference Difference { get; }

    /// <summary>Deciding the stored facts again gives the stored decision, byte for byte.</summary>
    public bool IsAsStored { get; }

    public bool IsRefused => IsCovered(Before) && !IsCovered(After);

    public bool IsNewlyCovered => !IsCovered(Before) && IsCovered(After);

    public int Closures => _case.Closures.Count;

    public string Currency => Before.Facts.Currency;

    /// <summary>What the customer pays of the work that closures billed.</summary>
    public decimal BilledBefore { get; }

    /// <summary>What he would pay of it.</summary>
    public decimal BilledAfter { get; }

    public bool IsClosed => _case.ResolvedOn is not null;

    public bool WasLate => IsLate(Before);

    public bool WouldBeLate => IsLate(After);

    private decimal BilledBy(EntitlementDecision decision)
    {
        var billed = 0m;
        foreach (var work in _case.Closures)
        {
            IReadOnlyList<Payer> payers = _case.AcceptedQuote is { } quoted
                ? [.. decision.Payers, QuotedPrice.PayerBeyond("quote", Math.Max(0, quoted - billed))]
                : decision.Payers;
            billed += CoverageSplit.Of(payers, work, decision.Facts.Reason).BillableAmount;
        }

        return billed;
    }

    private bool IsLate(EntitlementDecision decision) => _case.ResolvedOn > decision.ServiceLevel.DueAt(Promise.Resolution)?.UtcDateTime;

    private static bool IsCovered(EntitlementDecision decision) =>
        decision.Outcome is Outcome.Covered or Outcome.PartlyCovered or Outcome.Prepaid or Outcome.Goodwill;
}
