using Sav.Domain.Calendars;

namespace Sav.Domain.ServiceLevels;

/// <summary>What is promised to the customer, in opening minutes, and the hours in which they count.</summary>
public sealed record ServiceLevel
{
    /// <summary><c>GOLD</c></summary>
    public required string Code { get; init; }

    public required OpeningHours Hours { get; init; }

    /// <summary>Days on which nobody is there, whatever <see cref="Hours"/> say; even for <c>24/7</c>.</summary>
    public required IReadOnlyList<LocalDate> Holidays { get; init; }

    public required IanaZone Zone { get; init; }

    /// <summary>Opening minutes until somebody answers, 1..525600 (a year).</summary>
    public required int ResponseMinutes { get; init => field = PromisedMinutes.Checked(value); }

    /// <summary>Opening minutes until somebody is on site, 1..525600; null: no such promise.</summary>
    public int? OnSiteMinutes { get; init => field = value is { } minutes ? PromisedMinutes.Checked(minutes) : null; }

    /// <summary>Opening minutes until it works again, 1..525600.</summary>
    public required int ResolutionMinutes { get; init => field = PromisedMinutes.Checked(value); }
}
