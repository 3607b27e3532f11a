using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>Months as contracts count them.</summary>
internal static class CalendarMonths
{
    /// <summary>The same day of the month <paramref name="months"/> later; the last day of that month where it has no such day.</summary>
    public static LocalDate Add(LocalDate day, int months) => LocalDate.Of(day.At(0).AddMonths(months));

    public static int DaysBetween(LocalDate from, LocalDate to) => (to.At(0) - from.At(0)).Days;

    public static bool IsLastOfMonth(LocalDate day) => day.AddDays(1).At(0).Day == 1;

    /// <summary>The last day of the month <paramref name="months"/> after that of <paramref name="day"/>.</summary>
    public static LocalDate EndOfMonth(LocalDate day, int months)
    {
        var month = day.At(0).AddMonths(months);
        return new LocalDate(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }

    /// <summary>How many first-of-months lie between the two days, however far into their months they are.</summary>
    public static int MonthsApart(LocalDate from, LocalDate to) =>
        ((to.At(0).Year - from.At(0).Year) * 12) + to.At(0).Month - from.At(0).Month;
}
