using Sav.Domain.Calendars;

namespace Sav.Domain.ServiceLevels;

/// <summary>Counts opening minutes. It runs only while the service level's calendar is open.</summary>
public sealed class ServiceClock(ServiceLevel level)
{
    private readonly BusinessCalendar _calendar = new(level.Hours, level.Holidays, level.Zone);

    /// <summary>The deadlines of a case reported at <paramref name="start"/>: response, on site where promised, resolution.</summary>
    /// <exception cref="NeverOpenException">The calendar does not hold the promised minutes within ten years.</exception>
    public IReadOnlyList<Deadline> DeadlinesFrom(DateTimeOffset start)
    {
        var deadlines = new List<Deadline> { DueAfter(Promise.Response, level.ResponseMinutes, start) };
        if (level.OnSiteMinutes is { } onSiteMinutes)
        {
            deadlines.Add(DueAfter(Promise.OnSite, onSiteMinutes, start));
        }

        deadlines.Add(DueAfter(Promise.Resolution, level.ResolutionMinutes, start));
        return deadlines;
    }

    private Deadline DueAfter(Promise promise, int minutes, DateTimeOffset start)
    {
        var left = TimeSpan.FromMinutes(minutes);
        var segments = new List<ClockSegment>();
        foreach (var opening in _calendar.OpeningsFrom(start))
        {
            var from = opening.From > start ? opening.From : start.ToUniversalTime();
            var available = opening.To - from;
            var used = available < left ? available : left;
            Append(segments, new ClockSegment(from, from + used));
            left -= used;
            if (left == TimeSpan.Zero)
            {
                return new Deadline(promise, minutes, from + used, segments);
            }
        }

        throw new NeverOpenException(level.Code);
    }

    private static void Append(List<ClockSegment> segments, ClockSegment next)
    {
        var last = segments.Count - 1;
        if (last >= 0 && segments[last].To == next.From)
        {
            segments[last] = new ClockSegment(segments[last].From, next.To);
        }
        else
        {
            segments.Add(next);
        }
    }
}
