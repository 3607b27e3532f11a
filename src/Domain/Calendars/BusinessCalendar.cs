namespace Sav.Domain.Calendars;

/// <summary>Opening hours of a place: an ordinary week, closed days and the zone in which its clocks run.</summary>
public sealed class BusinessCalendar(OpeningHours hours, IEnumerable<LocalDate> holidays, IanaZone zone)
{
    private const int DaysLookedAhead = 3653;

    private readonly ClosedDays _holidays = ClosedDays.Of(holidays);

    /// <summary>
    /// The openings that end after <paramref name="start"/>, in order, for the next ten years. The first one may have begun before it.
    /// Instants are real time: on the day when clocks go forward, 00:00-24:00 is 23 hours long.
    /// </summary>
    public IEnumerable<Opening> OpeningsFrom(DateTimeOffset start)
    {
        var first = zone.DateAt(start);
        for (var day = 0; day < DaysLookedAhead; day++)
        {
            var date = first.AddDays(day);
            foreach (var period in PeriodsOn(date))
            {
                var opening = OpeningOf(date, period);
                if (opening.To > start && opening.To > opening.From)
                {
                    yield return opening;
                }
            }
        }
    }

    /// <summary>
    /// When (UTC) the place closes on the <paramref name="count"/>-th working day after the day of <paramref name="start"/>. A working day
    /// is one on which it opens at all. For 0 it is the day of the start itself where it still opens then, else the next working day.
    /// Null: there are not so many working days in the next ten years.
    /// </summary>
    public DateTimeOffset? CloseOfWorkingDay(DateTimeOffset start, int count)
    {
        var today = zone.DateAt(start);
        var left = Math.Max(count, 1);
        for (var day = count == 0 ? 0 : 1; day < DaysLookedAhead; day++)
        {
            if (CloseOf(today.AddDays(day)) is { } close && close > start && --left == 0)
            {
                return close;
            }
        }

        return null;
    }

    private DateTimeOffset? CloseOf(LocalDate date)
    {
        DateTimeOffset? close = null;
        foreach (var period in PeriodsOn(date))
        {
            var opening = OpeningOf(date, period);
            close = opening.To > opening.From ? opening.To : close;
        }

        return close;
    }

    private IReadOnlyList<DailyPeriod> PeriodsOn(LocalDate date) => _holidays.Contains(date) ? [] : hours.On(date.DayOfWeek);

    private Opening OpeningOf(LocalDate date, DailyPeriod period) =>
        new(zone.InstantOf(date.At(period.From)), zone.InstantOf(date.At(period.To)));
}
