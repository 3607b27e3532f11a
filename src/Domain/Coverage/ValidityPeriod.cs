using Sav.Domain.Calendars;

namespace Sav.Domain.Coverage;

/// <summary>The days on which a source covers, counted on the calendar of one time zone.</summary>
public sealed record ValidityPeriod
{
    /// <exception cref="ValidityPeriodException">The period holds no day.</exception>
    public ValidityPeriod(LocalDate from, LocalDate to, IanaZone zone)
    {
        From = from < to ? from : throw new ValidityPeriodException(from, to);
        To = to;
        Zone = zone;
    }

    /// <summary>First covered day.</summary>
    public LocalDate From { get; }

    /// <summary>First day that is no longer covered.</summary>
    public LocalDate To { get; }

    public IanaZone Zone { get; }

    /// <summary>The instant (UTC) from which it no longer covers.</summary>
    public DateTimeOffset End => Zone.StartOf(To);
}
