using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>Reporting a defect is free: what nobody else pays of the assistance on it is given away by the house.</summary>
internal static class FreeReport
{
    private static readonly Payer House = new()
    {
        Kind = CoverageSourceKind.Goodwill,
        Number = "free report",
        Shares = new CoverageShares { Labour = 0, Travel = 0, Parts = 0, Assistance = 100 },
        Deductible = 0,
        Cap = null,
        Quota = null,
    };

    /// <summary>The payers of a closure, with the house behind them where the case reports a defect.</summary>
    public static IEnumerable<Payer> After(IReadOnlyList<Payer> payers, CaseReason reason) =>
        reason == CaseReason.Defect ? [.. payers, House] : payers;
}
