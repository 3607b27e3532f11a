namespace Sav.Domain.Calendars;

/// <summary>Opening hours of a place: an ordinary week, closed days and the zone in which its clocks run.</summary>
public sealed class BusinessCalendar(OpeningHours hours, IEnumerable<LocalDate> holidays, IanaZone zone)
{
    private const int DaysLookedAhead = 3653;

    private readonly HashSet<LocalDate> _holidays = [.. holidays];

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
            if (_holidays.Contains(date))
            {
                continue;
            }

            foreach (var period in hours.On(date.DayOfWeek))
            {
                var opening = new Opening(zone.InstantOf(date.At(period.From)), zone.InstantOf(date.At(period.To)));
                if (opening.To > start && opening.To > opening.From)
                {
                    yield return opening;
                }
            }
        }
    }
}
