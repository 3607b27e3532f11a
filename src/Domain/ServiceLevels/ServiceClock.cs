using Sav.Domain.Calendars;
using Sav.Domain.Cases;

namespace Sav.Domain.ServiceLevels;

/// <summary>Counts opening minutes. It runs only while the service level's calendar is open, and stands still during pauses.</summary>
public sealed class ServiceClock(ServiceLevel level)
{
    private readonly BusinessCalendar _calendar = new(level.Hours, level.Holidays, level.Zone);

    private readonly BusinessCalendar? _onSiteCalendar =
        level.OnSiteHours is { } hours ? new BusinessCalendar(hours, level.Holidays, level.Zone) : null;

    /// <summary>
    /// The deadlines of a case reported at <paramref name="start"/>: response, on site where promised, resolution. A promise of 0 minutes
    /// is due at the first instant from the start on at which the clock runs.
    /// </summary>
    /// <param name="pauses">In any order; they may overlap, and one outside of opening hours adds nothing.</param>
    /// <exception cref="NeverOpenException">
    /// The calendar, without the pauses, does not hold the promised minutes within ten years.
    /// </exception>
    public IReadOnlyList<Deadline> DeadlinesFrom(DateTimeOffset start, CaseSeverity severity, IReadOnlyList<Pause> pauses)
    {
        var commitment = level.CommitmentFor(severity);
        var merged = MergedPauses.Of(pauses);
        var utc = start.ToUniversalTime();
        var running = Walk(_calendar, utc, merged, LongestOf(commitment));
        var response = running.Deadline(Promise.Response, commitment.ResponseMinutes);
        var resolution = running.Deadline(Promise.Resolution, commitment.ResolutionMinutes);
        if (commitment.OnSiteMinutes is not { } onSiteMinutes)
        {
            return [response, resolution];
        }

        var runningOnSite = _onSiteCalendar is null ? running : Walk(_onSiteCalendar, utc, merged, onSiteMinutes);
        return [response, runningOnSite.Deadline(Promise.OnSite, onSiteMinutes), resolution];
    }

    /// <summary>
    /// By when (UTC) parts wanted at <paramref name="start"/> leave the warehouse: the close of the promised working day, the day of the
    /// start not counted. 0 days: the close of the same day, or of the next working day where it opens no more. Pauses do not matter.
    /// Null: the level does not promise it.
    /// </summary>
    /// <exception cref="NeverOpenException">The calendar does not hold so many working days within ten years.</exception>
    public DateTimeOffset? PartsDispatchDue(DateTimeOffset start) => level.PartsDispatchDays is { } days
        ? _calendar.CloseOfWorkingDay(start, days) ?? throw new NeverOpenException(level.Code)
        : null;

    // Whatever the calendar, one walk has to reach the end of all promises that count in it.
    private int LongestOf(Commitment commitment)
    {
        var longest = Math.Max(commitment.ResponseMinutes, commitment.ResolutionMinutes);
        return _onSiteCalendar is null ? Math.Max(longest, commitment.OnSiteMinutes ?? 0) : longest;
    }

    private RunningTime Walk(BusinessCalendar calendar, DateTimeOffset start, IReadOnlyList<Pause> pauses, int minutes) =>
        RunningTime.Walk(calendar, start, pauses, minutes) ?? throw new NeverOpenException(level.Code);
}
