namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_billingstatus</c> of a case.</summary>
public enum BillingStatus
{
    /// <summary>The case is open or there was nothing to bill.</summary>
    NotBilled = 743120000,

    /// <summary>The ERP is to bill it.</summary>
    Requested = 743120001,

    /// <summary>The ERP posted its document.</summary>
    Invoiced = 743120002,

    /// <summary>The ERP refused; the outbox row says why.</summary>
    Failed = 743120003,
}
