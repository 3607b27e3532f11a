namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_quotestatus</c> of a case.</summary>
public enum QuoteStatus
{
    /// <summary>The ERP is to make a quote.</summary>
    Requested = 743120000,

    /// <summary>The customer has it.</summary>
    Issued = 743120001,

    /// <summary>The customer accepted.</summary>
    Accepted = 743120002,

    /// <summary>The customer declined.</summary>
    Declined = 743120003,

    /// <summary>The ERP refused; the outbox row says why.</summary>
    Failed = 743120004,

    /// <summary>The customer did not answer in time.</summary>
    Expired = 743120005,
}
