namespace Sav.Hub.Import;

/// <summary>How requests travel to the CRM.</summary>
public sealed record CrmBatching
{
    /// <summary>Rows in one request; Dataverse takes at most 1,000.</summary>
    public int RowsPerRequest { get; init; } = 250;

    /// <summary>Requests on their way at the same time.</summary>
    public int RequestsInFlight { get; init; } = 4;
}
