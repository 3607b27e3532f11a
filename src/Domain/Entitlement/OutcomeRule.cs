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
        var coverage = stack.Categories.Where(category => relevant.Contains(category.Category)).ToList();
        var paying = new HashSet<string>(coverage.SelectMany(category => category.Shares).Select(share => share.Number), StringComparer.Ordinal);
        var payingSources = payers.Where(payer => paying.Contains(payer.Number)).ToList();
        return payingSources.Count == 0
            ? Uncovered(facts, basis, relevant)
            : Covered(payingSources, isPaidInFull: coverage.All(category => category.CustomerAmount == 0) && !LeavesADeductible(basis, payingSources));
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
