namespace Sav.Mappings.Crm;

/// <summary>The ERP cancelled a document.</summary>
public sealed record DocumentCancellation
{
    /// <summary>Number of the ERP document.</summary>
    public string DocumentNumber { get; init; } = "";

    /// <summary>Why.</summary>
    public string Reason { get; init; } = "";

    /// <summary>When.</summary>
    public DateTime CancelledOn { get; init; }
}
