namespace Sav.Domain.Cases;

/// <summary>How much of a quota the case is expected to take. (Of a quota of cases it always takes one.)</summary>
public sealed record CaseNeed
{
    /// <summary>Hours of work or help, 0..10000 with at most two decimals.</summary>
    public required decimal Hours { get; init => field = CaseNeedException.CheckedHours(value); }

    /// <summary>Visits on site, 0..1000.</summary>
    public required int Visits { get; init => field = CaseNeedException.CheckedVisits(value); }
}
