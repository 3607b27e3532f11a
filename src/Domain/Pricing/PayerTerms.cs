using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>
/// What a payer pays of a basis. Deductible and cap are spread over the categories once, in proportion to what the payer would pay alone.
/// So what it pays of a category depends on that category only, and falls when others pay before it: an additional source can never
/// cost the customer more. (Used up category by category, a deductible could jump to one that nobody else pays.)
/// </summary>
internal sealed class PayerTerms
{
    private static readonly decimal[] Nothing = new decimal[CostCategories.All.Count];

    private readonly decimal _need;
    private readonly decimal _usable;
    private readonly decimal[] _deductibles;
    private readonly decimal[] _limits;

    private PayerTerms(Payer payer, WorkBasis basis)
    {
        Payer = payer;
        _need = NeedOf(payer.Quota, basis);
        _usable = payer.Quota is { } quota ? Math.Min(_need, UsableOf(quota)) : _need;
        var alone = new decimal[CostCategories.All.Count];
        for (var i = 0; i < alone.Length; i++)
        {
            alone[i] = PartOf((CostCategory)i, basis.AmountOf((CostCategory)i));
        }

        _deductibles = Spread(payer.Deductible, alone);
        _limits = Limits(CapOf(payer), alone);
    }

    public Payer Payer { get; }

    public static PayerTerms Of(Payer payer, WorkBasis basis) => new(basis.HasAmounts ? payer : payer.WithoutMoneyTerms(), basis);

    /// <summary>What the payer would pay if nobody paid before it.</summary>
    public decimal Alone => _limits.Sum();

    /// <summary>What it would then pay of a category.</summary>
    public decimal AloneOf(CostCategory category) => _limits[(int)category];

    /// <summary>What it pays of what is left of a category; never more than that, in whole cents.</summary>
    public decimal PayOf(CostCategory category, decimal left)
    {
        var part = PartOf(category, left) - _deductibles[(int)category];
        return Math.Max(0, Math.Min(part, _limits[(int)category]));
    }

    /// <summary>How much of its quota goes when it pays <paramref name="paid"/>: in proportion to what it would pay alone, rounded up.</summary>
    public QuotaUse? UseFor(decimal paid)
    {
        if (Payer.Quota is not { } quota || paid == 0)
        {
            return null;
        }

        var part = quota.Unit switch
        {
            QuotaUnit.Cases => 1,
            QuotaUnit.Money => paid,
            QuotaUnit.Visits => decimal.Ceiling(_usable * paid / Alone),
            _ => decimal.Ceiling(100 * _usable * paid / Alone) / 100,
        };
        return new QuotaUse(Payer.Number, quota.Unit, _need, quota.Remaining, Math.Min(part, quota.Remaining));
    }

    private decimal PartOf(CostCategory category, decimal amount)
    {
        var percent = Payer.Shares.Of(category);
        if (percent == 0 || amount == 0)
        {
            return 0;
        }

        var part = _usable == _need ? amount * percent / 100 : amount * percent * _usable / (100 * _need);
        return Math.Round(part, 2, MidpointRounding.AwayFromZero);
    }

    private static decimal NeedOf(Quota? quota, WorkBasis basis) => quota?.Unit switch
    {
        QuotaUnit.Cases => 1,
        QuotaUnit.Hours => basis.Hours,
        QuotaUnit.Visits => basis.Visits,
        _ => 0,
    };

    // A case is not split, nor is a visit; a quota of money is a limit on amounts instead.
    private static decimal UsableOf(Quota quota) => quota.Unit switch
    {
        QuotaUnit.Hours => quota.Remaining,
        QuotaUnit.Money => 0,
        _ => decimal.Floor(quota.Remaining),
    };

    private static decimal? CapOf(Payer payer) => payer.Quota is { Unit: QuotaUnit.Money } quota && !(payer.Cap < quota.Remaining)
        ? quota.Remaining
        : payer.Cap;

    private static decimal[] Spread(decimal deductible, decimal[] alone)
    {
        if (deductible == 0)
        {
            return Nothing;
        }

        return alone.Sum() <= deductible ? alone : LargestRemainder.Divide(deductible, alone);
    }

    private decimal[] Limits(decimal? cap, decimal[] alone)
    {
        var limits = Less(alone, _deductibles);
        return cap is { } most && limits.Sum() > most ? LargestRemainder.Divide(most, limits) : limits;
    }

    private static decimal[] Less(decimal[] amounts, decimal[] deductibles)
    {
        if (deductibles == Nothing)
        {
            return amounts;
        }

        var rest = new decimal[amounts.Length];
        for (var i = 0; i < rest.Length; i++)
        {
            rest[i] = amounts[i] - deductibles[i];
        }

        return rest;
    }
}
