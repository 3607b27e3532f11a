using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>
/// Stacks sources: in each cost category the source with the highest percentage pays that of the whole, the next one its percentage of
/// what is left, and so on; equal percentages by rank; the customer pays the rest. 50 % after 80 % pays 10 % of the whole and leaves 10 %.
/// (So a warranty on all parts pays them before a contract that pays half. What is left to the customer does not depend on the order.)
/// </summary>
internal static class CoverageStack
{
    // Exact for two stacked sources with two decimals each; what rounding leaves after a third stays with the customer.
    private const int Decimals = 6;

    public static IReadOnlyList<CategoryCoverage> Build(IReadOnlyList<Contender> ranked, IReadOnlyList<CostCategory> relevant) =>
        [.. RelevantCategories.All.Select(category => Cover(category, relevant.Contains(category), ranked))];

    private static CategoryCoverage Cover(CostCategory category, bool isRelevant, IReadOnlyList<Contender> ranked)
    {
        var left = 100m;
        var shares = new List<CoverageShare>();
        foreach (var contender in ranked.OrderByDescending(contender => contender.Source.Shares.Of(category)))
        {
            var percent = Math.Round(left * contender.Source.Shares.Of(category) / 100, Decimals, MidpointRounding.AwayFromZero);
            if (percent > 0)
            {
                shares.Add(new CoverageShare(contender.Source.Kind, contender.Source.Number, percent));
                left -= percent;
            }
        }

        return new CategoryCoverage(category, isRelevant, shares, left);
    }
}
