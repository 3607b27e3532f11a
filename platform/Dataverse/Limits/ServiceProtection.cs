namespace Sav.Platform.Dataverse.Limits;

/// <summary>
/// The limits that Dataverse sets each user of its services, with its figures. Microsoft, "Service protection API limits"
/// (learn.microsoft.com/power-apps/developer/data-platform/api-limits). What plug-ins do counts for nobody.
/// </summary>
public sealed record ServiceProtection
{
    /// <summary>Most requests of one user within <see cref="Window"/>. An ExecuteMultiple is one request.</summary>
    public int Requests { get; init; } = 6000;

    /// <summary>The time that requests are counted over; it slides.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Most requests of one user at once.</summary>
    public int ConcurrentRequests { get; init; } = 52;
}
