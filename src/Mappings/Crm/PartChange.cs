namespace Sav.Mappings.Crm;

/// <summary>What an event says about the order of a part request.</summary>
public sealed record PartChange
{
    /// <summary>The part request.</summary>
    public Guid PartRequestId { get; init; }

    /// <summary>Pieces that left now, 0 or more.</summary>
    public int ShippedNow { get; init; }

    /// <summary>Pieces that the carrier delivered now, 0 or more.</summary>
    public int DeliveredNow { get; init; }

    /// <summary>Pieces that come later, 0 or more.</summary>
    public int Backordered { get; init; }

    /// <summary>When those are expected; null without them. A calendar day.</summary>
    public DateTime? ExpectedOn { get; init; }

    /// <summary>Which announcement of the order the day is from, 1 or more; 0 without one.</summary>
    public int ExpectedRevision { get; init; }

    /// <summary>Pieces that were cancelled, 0 or more; null where the event is about something else. An order is cancelled once.</summary>
    public int? Cancelled { get; init; }

    /// <summary>Number of the cancellation, or null.</summary>
    public string? CancellationNumber { get; init; }

    /// <summary>Number of the order at the warehouse; the same for what shipped and what comes later.</summary>
    public string OrderNumber { get; init; } = "";
}
