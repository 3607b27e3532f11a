namespace Sav.Domain.Calendars;

/// <summary>
/// The offsets from UTC that a zone has in one UTC year, looked up once. <see cref="TimeZoneInfo"/> takes about a hundred times as long
/// for each question, and a service clock asks many. All numbers are ticks.
/// </summary>
internal sealed class ZoneYear
{
    // No zone has ever changed its clocks twice within four days, so a change is not missed by looking once a day.
    private const long Step = TimeSpan.TicksPerDay;

    private readonly long[] _starts;
    private readonly long[] _offsets;
    private readonly long _end;

    private ZoneYear(long[] starts, long[] offsets, long end)
    {
        _starts = starts;
        _offsets = offsets;
        _end = end;
    }

    public static ZoneYear Read(TimeZoneInfo rules, int year)
    {
        var start = new DateTime(year, 1, 1).Ticks;
        var end = year == DateTime.MaxValue.Year ? DateTime.MaxValue.Ticks : new DateTime(year + 1, 1, 1).Ticks;
        var starts = new List<long> { start };
        var offsets = new List<long> { Offset(rules, start) };
        for (var from = start; from < end; from += Step)
        {
            var to = Math.Min(from + Step, end - 1);
            var offset = Offset(rules, to);
            if (offset != offsets[offsets.Count - 1])
            {
                starts.Add(FindChange(rules, from, to));
                offsets.Add(offset);
            }
        }

        return new ZoneYear([.. starts], [.. offsets], end);
    }

    /// <summary>The offset at an instant of this year.</summary>
    public long OffsetAt(long instant)
    {
        var i = _starts.Length - 1;
        while (_starts[i] > instant)
        {
            i--;
        }

        return _offsets[i];
    }

    /// <summary>
    /// The first instant of this year at which clocks show <paramref name="time"/> or later; false: they do not in this year.
    /// </summary>
    public bool TryFind(long time, out long instant)
    {
        for (var i = 0; i < _starts.Length; i++)
        {
            instant = Math.Max(time - _offsets[i], _starts[i]);
            if (instant < EndOf(i))
            {
                return true;
            }
        }

        instant = 0;
        return false;
    }

    private long EndOf(int i) => i + 1 < _starts.Length ? _starts[i + 1] : _end;

    private static long Offset(TimeZoneInfo rules, long instant) => rules.GetUtcOffset(new DateTime(instant, DateTimeKind.Utc)).Ticks;

    // The first instant with the offset of `to`; that of `from` is another.
    private static long FindChange(TimeZoneInfo rules, long from, long to)
    {
        var before = Offset(rules, from);
        while (to - from > 1)
        {
            var middle = from + ((to - from) / 2);
            if (Offset(rules, middle) == before)
            {
                from = middle;
            }
            else
            {
                to = middle;
            }
        }

        return to;
    }
}
