using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>
/// How far a quota reaches. Hours are those of the categories of time (labour, assistance) that the payer shares in, and only these
/// are split when they run out; visits split everything; a case is not split; money is a limit on amounts instead. A quota of which not even
/// the smallest part is left pays nothing.
/// </summary>
internal sealed class QuotaScale
{
    private readonly QuotaUnit? _unit;
    private readonly decimal _usable;
    private readonly decimal[] _hours;

    private QuotaScale(QuotaUnit? unit, decimal need, decimal usable, decimal[] hours, bool isUsedUp)
    {
        _unit = unit;
        Need = need;
        _usable = usable;
        _hours = hours;
        IsUsedUp = isUsedUp;
    }

    /// <summary>What the work takes if there is enough; 0 for money, and where there is no quota.</summary>
    public decimal Need { get; }

    private bool IsUsedUp { get; }

    public static QuotaScale Of(Payer payer, WorkBasis basis)
    {
        if (payer.Quota is not { } quota)
        {
            return new QuotaScale(unit: null, need: 0, usable: 0, [], isUsedUp: false);
        }

        var hours = quota.Unit == QuotaUnit.Hours ? HoursOf(payer, basis) : [];
        var need = quota.Unit switch
        {
            QuotaUnit.Cases => 1,
            QuotaUnit.Hours => hours.Sum(),
            QuotaUnit.Visits => basis.Visits,
            _ => 0,
        };
        var whole = quota.Unit is QuotaUnit.Cases or QuotaUnit.Visits ? decimal.Floor(quota.Remaining) : quota.Remaining;
        return new QuotaScale(quota.Unit, need, Math.Min(need, whole), hours, whole < SmallestPart.Of(quota.Unit));
    }

    /// <summary>The part of an amount that the quota reaches, to the cent, halves away from zero.</summary>
    public decimal PartOf(CostCategory category, decimal amount)
    {
        if (IsUsedUp)
        {
            return 0;
        }

        var isSplit = _usable < Need && (_unit != QuotaUnit.Hours || _hours[(int)category] > 0);
        return Math.Round(isSplit ? amount * _usable / Need : amount, 2, MidpointRounding.AwayFromZero);
    }

    /// <summary>What goes for payments, in proportion to what the payer would pay alone, rounded up to the smallest part.</summary>
    public decimal UseFor(decimal[] paid, IReadOnlyList<decimal> alone) => _unit switch
    {
        QuotaUnit.Cases => 1,
        QuotaUnit.Money => paid.Sum(),
        QuotaUnit.Visits => decimal.Ceiling(_usable * paid.Sum() / alone.Sum()),
        _ => decimal.Ceiling(100 * HoursFor(paid, alone)) / 100,
    };

    private decimal HoursFor(decimal[] paid, IReadOnlyList<decimal> alone)
    {
        var hours = 0m;
        for (var i = 0; i < _hours.Length; i++)
        {
            // A category that others pay takes none; nor does time that costs nothing.
            if (paid[i] > 0 && _hours[i] > 0)
            {
                hours += paid[i] >= alone[i] ? _hours[i] * _usable / Need : _hours[i] * _usable * paid[i] / (Need * alone[i]);
            }
        }

        return hours;
    }

    private static decimal[] HoursOf(Payer payer, WorkBasis basis)
    {
        var hours = new decimal[CostCategories.All.Count];
        foreach (var category in CostCategories.All)
        {
            hours[(int)category] = payer.Shares.Of(category) > 0 ? basis.HoursOf(category) : 0;
        }

        return hours;
    }
}
