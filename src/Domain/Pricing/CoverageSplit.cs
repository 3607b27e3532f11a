using Sav.Domain.Entitlement;

namespace Sav.Domain.Pricing;

/// <summary>The lines of a case, divided between coverage sources and customer as its decision says; each line by itself.</summary>
public sealed record CoverageSplit(IReadOnlyList<SplitLine> Lines)
{
    public decimal Amount => Lines.Sum(line => line.Amount);

    public decimal CoveredAmount => Lines.Sum(line => line.CoveredAmount);

    /// <summary>What the customer owes.</summary>
    public decimal BillableAmount => Lines.Sum(line => line.BillableAmount);

    /// <param name="coverage">As in <see cref="EntitlementDecision.Coverage"/>; a category that it lacks is the customer's.</param>
    /// <exception cref="AmountException">An amount is negative or finer than a cent.</exception>
    public static CoverageSplit Of(IReadOnlyList<CategoryCoverage> coverage, IEnumerable<WorkAmount> work) =>
        new([.. work.Select(line => Split(line, coverage.FirstOrDefault(c => c.Category == line.Category)))]);

    private static SplitLine Split(WorkAmount line, CategoryCoverage? coverage)
    {
        if (line.Amount < 0 || decimal.Round(line.Amount, 2) != line.Amount)
        {
            throw new AmountException(line.Amount);
        }

        if (coverage is null)
        {
            return new SplitLine(line.LineId, line.Amount, CoveredAmount: 0, line.Amount, []);
        }

        var shares = coverage.Shares;
        var parts = LargestRemainder.Divide(line.Amount, [.. shares.Select(share => share.Percent), coverage.CustomerPercent]);
        var billable = parts[shares.Count];
        var attributions = shares
            .Select((share, index) => new Attribution(share.Kind, share.Number, parts[index]))
            .Where(attribution => attribution.Amount > 0)
            .ToList();
        return new SplitLine(line.LineId, line.Amount, line.Amount - billable, billable, attributions);
    }
}
