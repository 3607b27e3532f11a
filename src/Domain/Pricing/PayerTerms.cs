using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>
/// What a payer pays of a basis. Whoever pays before it can only make it pay more of another category, never less, so an additional source
/// never costs the customer more. Two choices make that hold. The deductible is spread over the categories once, in proportion to what the
/// payer would pay alone: used up category by category, it could jump to one that nobody else pays. A cap, and a quota of money, is used
/// up category by category of what is left, so what others have paid of one is free for the next.
/// </summary>
internal sealed class PayerTerms
{
    private static readonly decimal[] Nothing = new decimal[CostCategories.All.Count];

    private readonly QuotaScale _scale;
    private readonly decimal? _cap;
    private readonly decimal[] _deductibles;

    private PayerTerms(Payer payer, WorkBasis basis)
    {
        Payer = payer;
        _scale = QuotaScale.Of(payer, basis);
        _cap = CapOf(payer);
        _deductibles = Nothing;
        var amounts = basis.Amounts;
        if (payer.Deductible > 0)
        {
            var alone = Parts(amounts);
            _deductibles = alone.Sum() <= payer.Deductible ? alone : LargestRemainder.Divide(payer.Deductible, alone);
        }

        Alone = Pay(amounts);
    }

    public Payer Payer { get; }

    /// <summary>What the payer would pay of each category if nobody paid before it.</summary>
    public IReadOnlyList<decimal> Alone { get; }

    public static PayerTerms Of(Payer payer, WorkBasis basis) => new(basis.HasAmounts ? payer : payer.WithoutMoneyTerms(), basis);

    /// <summary>What it pays of what is left of each category: never more than that, in whole cents.</summary>
    public decimal[] Pay(IReadOnlyList<decimal> left)
    {
        var paid = Parts(left);
        var capLeft = _cap;
        for (var i = 0; i < paid.Length; i++)
        {
            paid[i] = Math.Max(0, paid[i] - _deductibles[i]);
            if (capLeft is { } most)
            {
                paid[i] = Math.Min(paid[i], most);
                capLeft = most - paid[i];
            }
        }

        return paid;
    }

    /// <summary>How much of its quota goes when it pays so much of each category; null: nothing.</summary>
    public QuotaUse? UseFor(decimal[] paid)
    {
        if (Payer.Quota is not { } quota || Array.TrueForAll(paid, part => part == 0))
        {
            return null;
        }

        var quantity = Math.Min(_scale.UseFor(paid, Alone), quota.Remaining);
        return quantity == 0 ? null : new QuotaUse(Payer.Number, quota.Unit, _scale.Need, quota.Remaining, quantity);
    }

    private decimal[] Parts(IReadOnlyList<decimal> amounts)
    {
        var parts = new decimal[amounts.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var percent = Payer.Shares.Of((CostCategory)i);
            parts[i] = percent == 0 || amounts[i] == 0 ? 0 : _scale.PartOf((CostCategory)i, amounts[i] * percent / 100);
        }

        return parts;
    }

    private static decimal? CapOf(Payer payer) => payer.Quota is { Unit: QuotaUnit.Money } quota && !(payer.Cap < quota.Remaining)
        ? quota.Remaining
        : payer.Cap;
}
