using Sav.Domain.Calendars;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Explanation;

/// <summary>How deadlines add up, in words, so that a customer can check them by hand.</summary>
public static class DeadlineText
{
    /// <summary>A heading, then a line for each deadline.</summary>
    /// <param name="zone">Whose wall-clock times are shown.</param>
    public static IReadOnlyList<string> Lines(IEnumerable<Deadline> deadlines, IanaZone zone, StaffLanguage language) =>
        Lines(deadlines, zone, Wording.In(language));

    internal static IReadOnlyList<string> Lines(IEnumerable<Deadline> deadlines, IanaZone zone, Wording words) =>
        [words.Arithmetic, .. deadlines.Select(deadline => Line(deadline, zone, words))];

    private static string Line(Deadline deadline, IanaZone zone, Wording words)
    {
        // Nothing is counted for a promise of no time.
        if (deadline.Segments.Count == 0)
        {
            return words.Due(deadline.Promise, zone.TimeAt(deadline.DueAt));
        }

        var segments = deadline.Segments.Select(
            segment => words.Segment(zone.TimeAt(segment.From), zone.TimeAt(segment.To), segment.Length));
        return $"{words.Counted(deadline)} {string.Join(" + ", segments)}";
    }
}
