using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>An eligible source with the terms by which it pays, as they stood when the case was decided.</summary>
public sealed record Payer
{
    public required CoverageSourceKind Kind { get; init; }

    public required string Number { get; init; }

    /// <summary>The percentages in force on the day of the decision.</summary>
    public required CoverageShares Shares { get; init; }

    /// <summary>What it leaves of each closure before it pays; in the currency of the case.</summary>
    public required decimal Deductible { get; init; }

    /// <summary>The most that it pays for each closure; null: no limit.</summary>
    public required decimal? Cap { get; init; }

    /// <summary>Null: it is not used up.</summary>
    public required Quota? Quota { get; init; }

    /// <summary>Whether what it pays depends on amounts: where nobody has estimated them, it may leave a rest.</summary>
    internal bool HasMoneyTerms => Deductible > 0 || Cap is not null || Quota?.Unit == QuotaUnit.Money;

    /// <summary>The same without what can only be reckoned on amounts.</summary>
    internal Payer WithoutMoneyTerms() =>
        this with { Deductible = 0, Cap = null, Quota = Quota?.Unit == QuotaUnit.Money ? null : Quota };
}
