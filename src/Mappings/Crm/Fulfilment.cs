namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_fulfilment</c> of a part request.</summary>
public enum Fulfilment
{
    /// <summary>The warehouse has not said how it stands with every piece.</summary>
    Requested = 743120000,

    /// <summary>All pieces that were not cancelled have left.</summary>
    Shipped = 743120001,

    /// <summary>Some pieces come later.</summary>
    Backordered = 743120002,

    /// <summary>The warehouse refused; the outbox row says why.</summary>
    Failed = 743120003,

    /// <summary>Everything that shipped has reached the customer, and nothing more will ship.</summary>
    Delivered = 743120004,

    /// <summary>Nothing shipped and nothing will.</summary>
    Cancelled = 743120005,
}
