using Sav.Domain.Cases;

namespace Sav.Domain.Pricing;

/// <summary>The lines of a closure, divided between the payers of its decision and the customer.</summary>
public sealed record CoverageSplit
{
    private CoverageSplit(IReadOnlyList<SplitLine> lines, IReadOnlyList<QuotaUse> quotaUses)
    {
        Lines = lines;
        QuotaUses = quotaUses;
    }

    /// <summary>In the order of the work.</summary>
    public IReadOnlyList<SplitLine> Lines { get; }

    /// <summary>What the closure takes of quotas.</summary>
    public IReadOnlyList<QuotaUse> QuotaUses { get; }

    public decimal Amount => Lines.Sum(line => line.Amount);

    public decimal CoveredAmount => Lines.Sum(line => line.CoveredAmount);

    /// <summary>What the customer owes.</summary>
    public decimal BillableAmount => Lines.Sum(line => line.BillableAmount);

    /// <summary>
    /// Reckons who pays each category as a whole, then divides every payer's part among its lines in proportion to what is left of them.
    /// </summary>
    /// <param name="payers">In the order in which they pay, with what is left of their quotas now, the case's own hold included.</param>
    /// <param name="reason">What nobody pays of assistance on a defect is free.</param>
    /// <exception cref="AmountException">An amount is negative or finer than a cent.</exception>
    public static CoverageSplit Of(IReadOnlyList<Payer> payers, IReadOnlyList<WorkAmount> work, CaseReason reason)
    {
        foreach (var line in work)
        {
            AmountException.Checked(line.Amount);
        }

        var basis = WorkBasis.Done(work);
        var stack = CoverageStack.Build([.. FreeReport.After(payers, reason).Select(payer => PayerTerms.Of(payer, basis))], basis);
        var left = work.ToDictionary(line => line.LineId, line => line.Amount);
        var attributions = work.ToDictionary(line => line.LineId, _ => new List<Attribution>());
        foreach (var category in stack.Categories)
        {
            var lines = work.Where(line => line.Category == category.Category).Select(line => line.LineId).ToList();
            foreach (var share in category.Shares)
            {
                Attribute(share, lines, left, attributions);
            }
        }

        return new CoverageSplit([.. work.Select(line => Split(line, left[line.LineId], attributions[line.LineId]))], stack.QuotaUses);
    }

    private static void Attribute(
        CoverageShare share, List<Guid> lines, Dictionary<Guid, decimal> left, Dictionary<Guid, List<Attribution>> attributions)
    {
        var parts = LargestRemainder.Divide(share.Amount, [.. lines.Select(line => left[line])]);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] > 0)
            {
                attributions[lines[i]].Add(new Attribution(share.Kind, share.Number, parts[i]));
                left[lines[i]] -= parts[i];
            }
        }
    }

    private static SplitLine Split(WorkAmount line, decimal billable, List<Attribution> attributions) =>
        new(line.LineId, line.Amount, line.Amount - billable, billable, attributions);
}
