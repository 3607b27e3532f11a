namespace Sav.Mappings.Warehouse;

/// <summary>Body of <c>POST /replenishments</c> (docs/erp-api.md).</summary>
public sealed record WarehouseReplenishment
{
    /// <summary>Proposal that staff approved.</summary>
    public Guid ProposalId { get; init; }

    /// <summary>Article number.</summary>
    public string Article { get; init; } = "";

    /// <summary>Pieces, 1 or more.</summary>
    public int Quantity { get; init; }
}
