using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;

namespace Sav.Domain.Entitlement;

/// <summary>Puts the coverage of the relevant cost categories into one word.</summary>
internal static class OutcomeRule
{
    public static Outcome Of(CaseFacts facts, WorkBasis basis, CoverageStack stack, IReadOnlyList<Payer> payers)
    {
        if (facts.Customer.IsOnCreditHold && facts.CreditApprovedBy is null)
        {
            return Outcome.OnHold;
        }

        var relevant = RelevantCategories.For(facts.Reason);
        var coverage = Array.ConvertAll(relevant, category => stack.Categories[(int)category]);
        var paying = PayersOf(coverage, payers);
        if (paying.Count == 0)
        {
            return Uncovered(facts, basis, relevant);
        }

        var leavesNothing = Array.TrueForAll(coverage, category => category.CustomerAmount == 0);
        return Covered(paying, isPaidInFull: leavesNothing && !LeavesADeductible(basis, paying));
    }

    private static List<Payer> PayersOf(CategoryCoverage[] coverage, IReadOnlyList<Payer> payers)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var category in coverage)
        {
            foreach (var share in category.Shares)
            {
                numbers.Add(share.Number);
            }
        }

        return [.. payers.Where(payer => numbers.Contains(payer.Number))];
    }

    // Without amounts a deductible is not reckoned, but the customer will pay it.
    private static bool LeavesADeductible(WorkBasis basis, IEnumerable<Payer> paying) =>
        !basis.HasAmounts && paying.Any(payer => payer.Deductible > 0);

    private static Outcome Covered(IReadOnlyList<Payer> paying, bool isPaidInFull)
    {
        if (paying.Any(payer => payer.Kind == CoverageSourceKind.Goodwill))
        {
            return Outcome.Goodwill;
        }

        if (!isPaidInFull)
        {
            return Outcome.PartlyCovered;
        }

        return paying.Any(payer => payer.Kind == CoverageSourceKind.PrepaidPack) ? Outcome.Prepaid : Outcome.Covered;
    }

    private static Outcome Uncovered(CaseFacts facts, WorkBasis basis, IReadOnlyList<CostCategory> relevant)
    {
        var isDear = basis.HasAmounts && relevant.Sum(basis.AmountOf) > facts.QuoteThreshold;
        return facts.Reason == CaseReason.UsageHelp && !isDear ? Outcome.PayPerCall : Outcome.QuoteRequired;
    }
}
