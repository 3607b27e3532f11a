using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>
/// The term of the contract that follows another: it starts on the day after and is as long. A term of whole months is renewed for as many
/// months (a year stays a year, with 365 days or 366), any other for as many days.
/// </summary>
public static class RenewalTerm
{
    public static ContractTerm After(ContractTerm term)
    {
        var from = term.EndsBefore;
        return new ContractTerm(from, EndsBefore(term, from).AddDays(-1));
    }

    private static LocalDate EndsBefore(ContractTerm term, LocalDate from)
    {
        if (WholeMonths(term) is { } months)
        {
            return from.AddMonths(months);
        }

        var apart = MonthsApart(term.FirstDay, term.EndsBefore);
        var runsFromMonthEndToMonthEnd = apart > 0
            && IsLastOfMonth(term.FirstDay) && IsLastOfMonth(term.EndsBefore);
        return runsFromMonthEndToMonthEnd ? EndOfMonth(from, apart) : from.AddDays(term.Days);
    }

    private static bool IsLastOfMonth(LocalDate day) => day.AddDays(1).At(0).Day == 1;

    private static LocalDate EndOfMonth(LocalDate day, int monthsLater)
    {
        var month = day.At(0).AddMonths(monthsLater);
        return new LocalDate(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }

    // How many first-of-months lie between the two days, however far into their months they are.
    private static int MonthsApart(LocalDate from, LocalDate to) =>
        ((to.At(0).Year - from.At(0).Year) * 12) + to.At(0).Month - from.At(0).Month;

    /// <returns>Null when the term is not one of whole months.</returns>
    private static int? WholeMonths(ContractTerm term)
    {
        var apart = MonthsApart(term.FirstDay, term.EndsBefore);
        if (apart > 0 && term.FirstDay.AddMonths(apart) == term.EndsBefore)
        {
            return apart;
        }

        // A year from 29 February may also run to 28 February: the day after, 1 March, stands for the 29th that the month lacks.
        var isShortMonth = term.EndsBefore.At(0).Day == 1
            && term.FirstDay.At(0).Day > term.LastDay.At(0).Day;
        return isShortMonth && apart > 1 ? apart - 1 : null;
    }
}
