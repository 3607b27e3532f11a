namespace Sav.Domain.Entitlement;

/// <summary>The total order of eligible sources: as numbers are unique, no tie is left open.</summary>
internal static class Ranking
{
    private static readonly RankingCriterion[] Criteria =
    [
        RankingCriterion.CustomerCost,
        RankingCriterion.SourceOrder,
        RankingCriterion.Resolution,
        RankingCriterion.Scope,
        RankingCriterion.End,
        RankingCriterion.Number,
    ];

    public static void Sort(List<Contender> contenders) => contenders.Sort(Compare);

    /// <summary>The standing of the contender at <paramref name="index"/> of a sorted list.</summary>
    public static Standing StandingOf(int index, IReadOnlyList<Contender> sorted)
    {
        if (index == 0)
        {
            return new Standing(Rank: 1, DecidedBy: null, Value: null, BetterValue: null);
        }

        var decidedBy = FirstDifference(sorted[index - 1], sorted[index]);
        return new Standing(index + 1, decidedBy, sorted[index].ValueOf(decidedBy), sorted[index - 1].ValueOf(decidedBy));
    }

    private static int Compare(Contender left, Contender right)
    {
        foreach (var criterion in Criteria)
        {
            var difference = left.CompareBy(criterion, right);
            if (difference != 0)
            {
                return difference;
            }
        }

        return 0;
    }

    private static RankingCriterion FirstDifference(Contender left, Contender right)
    {
        var i = 0;
        while (i < Criteria.Length - 1 && left.CompareBy(Criteria[i], right) == 0)
        {
            i++;
        }

        return Criteria[i];
    }
}
