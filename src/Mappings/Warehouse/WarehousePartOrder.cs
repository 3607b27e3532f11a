namespace Sav.Mappings.Warehouse;

/// <summary>Body of <c>POST /part-orders</c> (docs/erp-api.md).</summary>
public sealed record WarehousePartOrder
{
    /// <summary>Case that the part is for.</summary>
    public Guid CaseId { get; init; }

    /// <summary>Ticket number.</summary>
    public string CaseNumber { get; init; } = "";

    /// <summary>Part request that is ordered.</summary>
    public Guid PartRequestId { get; init; }

    /// <summary>Number of the customer in the ERP.</summary>
    public string CustomerNumber { get; init; } = "";

    /// <summary>Article number.</summary>
    public string Article { get; init; } = "";

    /// <summary>Pieces, 1 or more.</summary>
    public int Quantity { get; init; }
}
