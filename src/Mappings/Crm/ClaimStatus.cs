namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_claimstatus</c> of a supplier claim. The CRM never lets it go back.</summary>
public enum ClaimStatus
{
    /// <summary>The ERP is to submit it.</summary>
    Requested = 743120000,

    /// <summary>The ERP refused; the outbox row says why.</summary>
    Failed = 743120001,

    /// <summary>The ERP gave it a number.</summary>
    Submitted = 743120002,

    /// <summary>The supplier pays nothing.</summary>
    Rejected = 743120003,

    /// <summary>The supplier pays all or some of it.</summary>
    Accepted = 743120004,

    /// <summary>The supplier has paid.</summary>
    Paid = 743120005,
}
