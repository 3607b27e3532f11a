using System.Globalization;

namespace Sav.Platform.Functions.Timers;

/// <summary>Reads the two forms of a timer trigger's schedule.</summary>
internal static class Schedule
{
    /// <summary>
    /// Reads an NCRONTAB expression (<c>0 */5 * * * *</c>) or a time span (<c>00:05:00</c>). Times are UTC, as they are in Azure where
    /// <c>WEBSITE_TIME_ZONE</c> is not set.
    /// </summary>
    /// <exception cref="FormatException">The text is neither.</exception>
    public static ISchedule Parse(string text) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var period) ? Interval(text, period) : NcrontabSchedule.Parse(text);

    private static IntervalSchedule Interval(string text, TimeSpan period) =>
        period > TimeSpan.Zero
            ? new IntervalSchedule(period)
            : throw new FormatException($"The schedule '{text}' is not a positive time span. Write it as hh:mm:ss.");
}
