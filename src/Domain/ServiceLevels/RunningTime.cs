using Sav.Domain.Calendars;

namespace Sav.Domain.ServiceLevels;

/// <summary>
/// The stretches in which a service clock runs: a calendar's openings without the pauses. It is walked once, as far as the longest
/// promise reaches; every promise takes what it needs from the beginning.
/// </summary>
internal sealed class RunningTime
{
    private readonly List<ClockSegment> _segments = [];
    private readonly IReadOnlyList<Pause> _pauses;
    private TimeSpan _length;
    private int _nextPause;

    private RunningTime(IReadOnlyList<Pause> pauses)
    {
        _pauses = pauses;
    }

    /// <param name="start">UTC</param>
    /// <param name="pauses">In order, without overlap.</param>
    /// <param name="minutes">The longest promise.</param>
    /// <returns>Null: the calendar does not hold so many minutes within ten years.</returns>
    public static RunningTime? Walk(BusinessCalendar calendar, DateTimeOffset start, IReadOnlyList<Pause> pauses, int minutes)
    {
        var wanted = TimeSpan.FromMinutes(minutes);
        var running = new RunningTime(pauses);
        foreach (var opening in calendar.OpeningsFrom(start))
        {
            running.AddOutsidePauses(opening.From > start ? opening.From : start, opening.To);
            if (running._segments.Count > 0 && running._length >= wanted)
            {
                return running;
            }
        }

        return null;
    }

    /// <summary>When a promise of <paramref name="minutes"/> is due; they are no more than were walked for.</summary>
    public Deadline Deadline(Promise promise, int minutes)
    {
        var left = TimeSpan.FromMinutes(minutes);
        if (left == TimeSpan.Zero)
        {
            return new Deadline(promise, minutes, _segments[0].From, []);
        }

        var whole = 0;
        while (_segments[whole].Length < left)
        {
            left -= _segments[whole].Length;
            whole++;
        }

        var segments = new ClockSegment[whole + 1];
        _segments.CopyTo(0, segments, 0, whole);
        segments[whole] = new ClockSegment(_segments[whole].From, _segments[whole].From + left);
        return new Deadline(promise, minutes, segments[whole].To, segments);
    }

    private void AddOutsidePauses(DateTimeOffset from, DateTimeOffset to)
    {
        while (_nextPause < _pauses.Count && _pauses[_nextPause].From < to)
        {
            var pause = _pauses[_nextPause];
            Add(from, pause.From);
            from = pause.To > from ? pause.To : from;
            if (from >= to)
            {
                return;
            }

            _nextPause++;
        }

        Add(from, to);
    }

    private void Add(DateTimeOffset from, DateTimeOffset to)
    {
        if (to <= from)
        {
            return;
        }

        _length += to - from;
        var last = _segments.Count - 1;
        if (last >= 0 && _segments[last].To == from)
        {
            _segments[last] = new ClockSegment(_segments[last].From, to);
        }
        else
        {
            _segments.Add(new ClockSegment(from, to));
        }
    }
}
