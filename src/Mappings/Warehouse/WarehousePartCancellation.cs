namespace Sav.Mappings.Warehouse;

/// <summary>Body of <c>POST /part-cancellations</c> (docs/erp-api.md).</summary>
public sealed record WarehousePartCancellation
{
    /// <summary>Case that the part was for.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Part request whose order is cancelled.</summary>
    public Guid PartRequestId { get; init; }

    /// <summary>Idempotency key of the order.</summary>
    public string OrderKey { get; init; } = "";
}
