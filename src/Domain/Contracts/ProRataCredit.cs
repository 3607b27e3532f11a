using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>
/// What the customer gets back when a contract ends early: of each billed period the share of its days that are not used, to the cent,
/// halves away from zero. Never more than was billed.
/// </summary>
/// <param name="Periods">Those that give something back, in the order of the bills.</param>
public sealed record ProRataCredit(IReadOnlyList<CreditedPeriod> Periods)
{
    /// <summary>0 where everything billed is used.</summary>
    public decimal Amount => Periods.Sum(period => period.Amount);

    /// <param name="billed">What was billed of the contract.</param>
    /// <param name="from">First day that is not used.</param>
    public static ProRataCredit Of(IEnumerable<BilledPeriod> billed, LocalDate from) =>
        new([.. billed.Select(period => Credit(period, from)).Where(credit => credit.Amount > 0)]);

    private static CreditedPeriod Credit(BilledPeriod billed, LocalDate from)
    {
        var unused = billed.Period.DaysFrom(from);
        return new CreditedPeriod(billed, unused, ContractPrice.ShareOf(billed.Amount, unused, billed.Period.Days));
    }
}
