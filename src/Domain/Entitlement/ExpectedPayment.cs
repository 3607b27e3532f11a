using Sav.Domain.Pricing;

namespace Sav.Domain.Entitlement;

/// <summary>
/// Who is expected to pay. Where nobody has estimated the cost, a payer with a deductible, a cap or a quota of money may leave a rest that
/// nobody can reckon yet: what is then left to others and to the customer is reckoned a second time as if it paid nothing.
/// </summary>
internal sealed class ExpectedPayment
{
    private readonly CoverageStack _expected;
    private readonly CoverageStack _atWorst;

    private ExpectedPayment(IReadOnlyList<Payer> payers, CoverageStack expected, CoverageStack atWorst)
    {
        Payers = payers;
        _expected = expected;
        _atWorst = atWorst;
    }

    /// <summary>In the order in which they pay.</summary>
    public IReadOnlyList<Payer> Payers { get; }

    public IReadOnlyList<CategoryCoverage> Coverage => _expected.Categories;

    /// <summary>What is left to the customer at worst.</summary>
    public IReadOnlyList<CategoryCoverage> CoverageAtWorst => _atWorst.Categories;

    /// <summary>The most that the case may take of each quota, in the order of the payers.</summary>
    public IReadOnlyList<QuotaUse> Holds
    {
        get
        {
            if (_expected == _atWorst)
            {
                return _expected.QuotaUses;
            }

            var most = _expected.QuotaUses.Concat(_atWorst.QuotaUses)
                .GroupBy(use => use.Number)
                .ToDictionary(uses => uses.Key, uses => uses.OrderByDescending(use => use.Quantity).First(), StringComparer.Ordinal);
            return [.. Payers.Where(payer => most.ContainsKey(payer.Number)).Select(payer => most[payer.Number])];
        }
    }

    /// <param name="paying">In the order in which they pay.</param>
    public static ExpectedPayment Of(IReadOnlyList<Contender> paying, WorkBasis basis)
    {
        var expected = CoverageStack.Build([.. paying.Select(contender => contender.Terms)], basis);
        var payers = paying.Select(contender => contender.Payer).ToList();
        if (basis.HasAmounts || !payers.Any(payer => payer.HasMoneyTerms))
        {
            return new ExpectedPayment(payers, expected, expected);
        }

        var certain = paying.Where(contender => !contender.Payer.HasMoneyTerms).Select(contender => contender.Terms);
        return new ExpectedPayment(payers, expected, CoverageStack.Build([.. certain], basis));
    }

    /// <summary>The payers that pay something of a category, in either reckoning.</summary>
    public IReadOnlyList<Payer> PayingOf(Func<CategoryCoverage, bool> isRelevant)
    {
        var numbers = new HashSet<string>(
            Coverage.Concat(CoverageAtWorst).Where(isRelevant).SelectMany(category => category.Shares).Select(share => share.Number),
            StringComparer.Ordinal);
        return [.. Payers.Where(payer => numbers.Contains(payer.Number))];
    }
}
