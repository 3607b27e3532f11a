namespace Sav.Mappings.Crm;

/// <summary>What an event says about a part request.</summary>
public sealed record PartChange
{
    /// <summary>The part request.</summary>
    public Guid PartRequestId { get; init; }

    /// <summary>Pieces that left now, 0 or more.</summary>
    public int ShippedNow { get; init; }

    /// <summary>Pieces that come later, 0 or more.</summary>
    public int Backordered { get; init; }

    /// <summary>When those are expected; null without them. A calendar day.</summary>
    public DateTime? ExpectedOn { get; init; }

    /// <summary>Number of the order at the warehouse; the same for what shipped and what comes later.</summary>
    public string OrderNumber { get; init; } = "";
}
