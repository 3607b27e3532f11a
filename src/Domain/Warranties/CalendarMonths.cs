using Sav.Domain.Calendars;

namespace Sav.Domain.Warranties;

/// <summary>Periods that are counted in months of the calendar.</summary>
public static class CalendarMonths
{
    /// <summary>
    /// The last day of a period of whole months that begins with <paramref name="start"/>: the eve of the same day of the month, and the end
    /// of a month that has no such day (the reckoning of the German BGB, § 188 (2) and (3), and of Regulation (EEC) 1182/71, art. 3 (2) c).
    /// One month from 31 January is over with the end of February, not on the day before.
    /// </summary>
    /// <param name="start">First day of the period; it counts.</param>
    /// <param name="months">1 or more.</param>
    public static LocalDate LastDay(LocalDate start, int months)
    {
        var sameDay = start.AddMonths(months);
        return DayOfMonth(sameDay) < DayOfMonth(start) ? sameDay : sameDay.AddDays(-1);
    }

    private static int DayOfMonth(LocalDate day) => day.At(0).Day;
}
