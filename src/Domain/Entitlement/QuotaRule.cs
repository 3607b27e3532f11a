using Sav.Domain.Json;
using Sav.Domain.Pricing;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>
/// Is enough left of the quota? Refused when what remains, less what is needed, is below zero. A case is needed whole; hours, visits and
/// money are split, so the smallest part of them that can be taken is enough, and the customer pays what the quota does not reach.
/// </summary>
internal static class QuotaRule
{
    private static readonly RuleVerdict Unlimited = new(EligibilityRule.Quota, NoQuota, "unlimited", OpenTerms.Any, Change: null);

    public static RuleVerdict Judge(Candidate candidate)
    {
        if (candidate.Source.Quota is not { } quota)
        {
            return Unlimited;
        }

        var needed = SmallestPart.Of(quota.Unit);
        var actual = JsonNumber.Of(quota.Remaining);
        var required = JsonNumber.Of(needed);
        return quota.Remaining - needed >= 0
            ? new RuleVerdict(EligibilityRule.Quota, QuotaLeft, actual, required, Change: null)
            : new RuleVerdict(EligibilityRule.Quota, QuotaUsedUp, actual, required, new SmallestChange(ChangedField.QuotaRemaining, required));
    }
}
