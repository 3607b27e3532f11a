using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>
/// Stacks payers: in each category the first one pays its percentage of the whole, the next its percentage of what is left, and so on; the
/// customer pays the rest. 50 % after 80 % pays 10 % of the whole and leaves 10 %.
/// </summary>
internal sealed class CoverageStack
{
    private CoverageStack(IReadOnlyList<CategoryCoverage> categories, IReadOnlyList<QuotaUse> quotaUses)
    {
        Categories = categories;
        QuotaUses = quotaUses;
    }

    /// <summary>One entry for every cost category.</summary>
    public IReadOnlyList<CategoryCoverage> Categories { get; }

    /// <summary>In the order of the payers; only those that take something.</summary>
    public IReadOnlyList<QuotaUse> QuotaUses { get; }

    /// <param name="payers">In the order in which they pay.</param>
    public static CoverageStack Build(IReadOnlyList<PayerTerms> payers, WorkBasis basis)
    {
        var left = new decimal[CostCategories.All.Count];
        var shares = new List<CoverageShare>[left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            left[i] = basis.AmountOf((CostCategory)i);
            shares[i] = [];
        }

        var uses = new List<QuotaUse>();
        foreach (var payer in payers)
        {
            var paid = payer.Pay(left);
            Book(payer.Payer, paid, left, shares);
            if (payer.UseFor(paid) is { } use)
            {
                uses.Add(use);
            }
        }

        var categories = new CategoryCoverage[left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            categories[i] = new CategoryCoverage((CostCategory)i, basis.AmountOf((CostCategory)i), shares[i], left[i]);
        }

        return new CoverageStack(categories, uses);
    }

    private static void Book(Payer payer, decimal[] paid, decimal[] left, List<CoverageShare>[] shares)
    {
        for (var i = 0; i < paid.Length; i++)
        {
            if (paid[i] > 0)
            {
                shares[i].Add(new CoverageShare(payer.Kind, payer.Number, paid[i]));
                left[i] -= paid[i];
            }
        }
    }
}
