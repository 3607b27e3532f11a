namespace Sav.Domain.ServiceLevels;

/// <summary>What a service level promises for a case of one severity, in opening minutes.</summary>
public sealed record Commitment
{
    /// <summary>Until somebody answers, 0..525600 (a year); 0: at once, as soon as it is open.</summary>
    public required int ResponseMinutes { get; init => field = PromisedMinutes.Checked(value, least: 0); }

    /// <summary>Until somebody is on site, 1..525600; null: no such promise.</summary>
    public int? OnSiteMinutes { get; init => field = value is { } minutes ? PromisedMinutes.Checked(minutes, least: 1) : null; }

    /// <summary>Until it works again, 1..525600.</summary>
    public required int ResolutionMinutes { get; init => field = PromisedMinutes.Checked(value, least: 1); }
}
