using Sav.Domain.Coverage;
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
        var relevant = candidate.Case.Relevant;
        var share = candidate.Shares.Of(Highest(candidate.Shares, relevant));
        var actual = JsonNumber.Of(share);
        if (share > 0)
        {
            return new RuleVerdict(Share, PaysAShare, actual, Required, Change: null);
        }

        var promised = Highest(candidate.Source.Shares, relevant);
        var change = new SmallestChange(ChangedField.ShareEnd(promised), candidate.Today.Tomorrow());
        return candidate.Source.ShareEnds.Of(promised) is { } end
            ? new RuleVerdict(Share, ShareEnded, candidate.Today.Text, end.ToString(), change)
            : new RuleVerdict(Share, PaysNothing, actual, Required, new SmallestChange(ChangedField.Share(relevant[0]), Required));
    }

    private static CostCategory Highest(CoverageShares shares, CostCategory[] categories)
    {
        var highest = categories[0];
        foreach (var category in categories)
        {
            highest = shares.Of(category) > shares.Of(highest) ? category : highest;
        }

        return highest;
    }
}
