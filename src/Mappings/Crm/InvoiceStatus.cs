namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_invoicestatus</c>: what has become of the document of a closure.</summary>
public enum InvoiceStatus
{
    /// <summary>The ERP is to post it.</summary>
    Requested = 743120000,

    /// <summary>The ERP posted it.</summary>
    Posted = 743120001,

    /// <summary>The customer paid all of it.</summary>
    Paid = 743120002,

    /// <summary>The ERP cancelled it.</summary>
    Cancelled = 743120003,

    /// <summary>The ERP refused; the outbox row says why.</summary>
    Failed = 743120004,
}
