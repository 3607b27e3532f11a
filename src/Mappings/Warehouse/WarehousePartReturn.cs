namespace Sav.Mappings.Warehouse;

/// <summary>Body of <c>POST /part-returns</c> (docs/erp-api.md).</summary>
public sealed record WarehousePartReturn
{
    /// <summary>Case that the part was for.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Part request that it belongs to.</summary>
    public Guid PartRequestId { get; init; }

    /// <summary>Idempotency key of the order.</summary>
    public string OrderKey { get; init; } = "";

    /// <summary>Article number.</summary>
    public string Article { get; init; } = "";

    /// <summary>Pieces, 1 or more.</summary>
    public int Quantity { get; init; }

    /// <summary><c>defective</c> or <c>unused</c>.</summary>
    public string Reason { get; init; } = "";
}
