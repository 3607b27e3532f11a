using Sav.Domain.Calendars;

namespace Sav.Hub.Simulate;

/// <summary>The days on which cases were reported, first and last included, each case on the calendar of its own zone.</summary>
internal sealed record ReportPeriod
{
    private ReportPeriod(LocalDate first, LocalDate last)
    {
        First = first;
        Last = last;
    }

    public LocalDate First { get; }

    public LocalDate Last { get; }

    /// <summary>An instant (UTC) at which the first day has begun nowhere yet.</summary>
    public DateTime Earliest => First.AddDays(-1).At(0);

    /// <summary>An instant (UTC) at which the last day is over everywhere.</summary>
    public DateTime Latest => Last.AddDays(2).At(0);

    /// <exception cref="UsageException">One is no day, or the last is before the first.</exception>
    public static ReportPeriod Read(string from, string to)
    {
        var first = Day("--from", from);
        var last = Day("--to", to);
        return first <= last
            ? new ReportPeriod(first, last)
            : throw new UsageException($"--to is '{to}', which is before --from '{from}'. Name a last day that is not before the first.");
    }

    public bool Holds(DateTimeOffset instant, IanaZone zone) => Holds(zone.DateAt(instant));

    /// <summary>The same for a case whose zone nobody knows: by its UTC day.</summary>
    public bool Holds(DateTime utc) => Holds(LocalDate.Of(utc));

    private bool Holds(LocalDate day) => First <= day && day <= Last;

    private static LocalDate Day(string option, string text) => LocalDate.TryParse(text, out var day)
        ? day
        : throw new UsageException($"{option} is '{text}'. Write a day as 2026-03-02.");
}
