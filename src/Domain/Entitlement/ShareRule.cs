using Sav.Domain.Json;
using static Sav.Domain.Entitlement.EligibilityRule;
using static Sav.Domain.Entitlement.ReasonCode;

namespace Sav.Domain.Entitlement;

/// <summary>Does the source pay something of what a case of this reason costs?</summary>
internal static class ShareRule
{
    private const decimal SmallestShare = 0.01m;

    private static readonly string Required = JsonNumber.Of(SmallestShare);

    public static RuleVerdict Judge(Candidate candidate)
    {
        var relevant = RelevantCategories.For(candidate.Facts.Reason);
        var highest = relevant[0];
        var promised = relevant[0];
        foreach (var category in relevant)
        {
            highest = candidate.ShareOf(category) > candidate.ShareOf(highest) ? category : highest;
            promised = candidate.Source.Shares.Of(category) > candidate.Source.Shares.Of(promised) ? category : promised;
        }

        var actual = JsonNumber.Of(candidate.ShareOf(highest));
        if (candidate.ShareOf(highest) > 0)
        {
            return new RuleVerdict(Share, PaysAShare, actual, Required, Change: null);
        }

        return candidate.Source.Shares.Of(promised) > 0
            ? new RuleVerdict(
                Share, ShareEnded, actual, Required, new SmallestChange(ChangedField.ShareEnd(promised), candidate.Today.Tomorrow()))
            : new RuleVerdict(Share, PaysNothing, actual, Required, new SmallestChange(ChangedField.Share(relevant[0]), Required));
    }
}
