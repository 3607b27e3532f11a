using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;

namespace Sav.Domain.Entitlement;

/// <summary>Puts the coverage of the relevant cost categories into one word.</summary>
internal static class OutcomeRule
{
    public static Outcome Of(CaseFacts facts, WorkBasis basis, ExpectedPayment payment)
    {
        if (facts.Customer.IsOnCreditHold && facts.CreditApprovedBy is null)
        {
            return Outcome.OnHold;
        }

        var relevant = RelevantCategories.For(facts.Reason);
        var paying = payment.PayingOf(category => relevant.Contains(category.Category));
        var isPaidInFull = payment.CoverageAtWorst.All(
            category => category.CustomerAmount == 0 || !relevant.Contains(category.Category));
        return paying.Count == 0 ? Uncovered(facts, basis, relevant) : Covered(paying, isPaidInFull);
    }

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
