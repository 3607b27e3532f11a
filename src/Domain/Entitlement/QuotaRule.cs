using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>
/// Is enough left of the quota? Refused when what remains, less what is needed, is below zero. A case is needed whole; hours, visits and
/// money are split, so the smallest part of them that can be taken is enough, and the customer pays what the quota does not reach.
/// </summary>
internal static class QuotaRule
{
    private const decimal SmallestPart = 0.01m;

    private static readonly string SmallestPartText = JsonNumber.Of(SmallestPart);

    private static readonly RuleVerdict Unlimited = new(EligibilityRule.Quota, NoQuota, "unlimited", OpenTerms.Any, Change: null);

    public static RuleVerdict Judge(Candidate candidate)
    {
        if (candidate.Source.Quota is not { } quota)
        {
            return Unlimited;
        }

        var needed = SmallestNeed(quota.Unit, candidate.Facts.ExpectedNeed);
        var actual = JsonNumber.Of(quota.Remaining);
        var required = needed == SmallestPart ? SmallestPartText : JsonNumber.Of(needed);
        return quota.Remaining - needed >= 0
            ? new RuleVerdict(EligibilityRule.Quota, QuotaLeft, actual, required, Change: null)
            : new RuleVerdict(EligibilityRule.Quota, QuotaUsedUp, actual, required, new SmallestChange(ChangedField.QuotaRemaining, required));
    }

    private static decimal SmallestNeed(QuotaUnit unit, CaseNeed need) => unit switch
    {
        QuotaUnit.Hours => Math.Min(need.Hours, SmallestPart),
        QuotaUnit.Visits => Math.Min(need.Visits, 1),
        QuotaUnit.Money => SmallestPart,
        _ => 1,
    };
}
