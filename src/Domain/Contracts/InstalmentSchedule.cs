using System.Globalization;
using Sav.Domain.Pricing;

namespace Sav.Domain.Contracts;

/// <summary>
/// The periods of a term and what is billed for each. Periods are counted from the first day of the term, so that one that begins on the
/// 31st comes back to the 31st after a shorter month. A last period that is cut short by the end of the term weighs by its days.
/// </summary>
public static class InstalmentSchedule
{
    /// <param name="term">What is billed.</param>
    /// <param name="price">For the whole term: ≥ 0, in whole cents. The amounts add up to it.</param>
    /// <param name="interval">How long a period is.</param>
    /// <param name="inAdvance">Due on the first day of the period; otherwise on the day after its last.</param>
    /// <exception cref="ContractException">The price is negative or finer than a cent.</exception>
    public static IReadOnlyList<Instalment> Of(ContractTerm term, decimal price, BillingInterval interval, bool inAdvance)
    {
        ContractPrice.Require(price);
        if (decimal.Round(price, 2) != price)
        {
            var given = price.ToString(CultureInfo.InvariantCulture);
            throw new ContractException(
                $"The price is '{given}'. Give it in whole cents.", $"Le prix est « {given} ». Donnez-le en centimes entiers.");
        }

        var periods = Periods(term, interval).ToList();
        var amounts = LargestRemainder.Divide(price, [.. periods.Select(period => period.Weight)]);
        return [.. periods.Select((period, i) =>
            new Instalment(i + 1, period.Days, amounts[i], inAdvance ? period.Days.FirstDay : period.Days.EndsBefore))];
    }

    /// <summary>Months of a period; null for the whole term.</summary>
    public static int? MonthsOf(BillingInterval interval) => interval switch
    {
        BillingInterval.Monthly => 1,
        BillingInterval.Quarterly => 3,
        BillingInterval.HalfYearly => 6,
        BillingInterval.Yearly => 12,
        _ => null,
    };

    private static IEnumerable<WeighedPeriod> Periods(ContractTerm term, BillingInterval interval)
    {
        if (MonthsOf(interval) is not { } months)
        {
            yield return new WeighedPeriod(term, 1);
            yield break;
        }

        var from = term.FirstDay;
        for (var next = months; from < term.EndsBefore; next += months)
        {
            var following = term.FirstDay.AddMonths(next);
            var end = following < term.EndsBefore ? following : term.EndsBefore;
            var weight = (decimal)ContractTerm.DaysBetween(from, end) / ContractTerm.DaysBetween(from, following);
            yield return new WeighedPeriod(new ContractTerm(from, end.AddDays(-1)), weight);
            from = following;
        }
    }

    // A whole period weighs 1.
    private sealed record WeighedPeriod(ContractTerm Days, decimal Weight);
}
