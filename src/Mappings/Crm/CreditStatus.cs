namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_creditstatus</c> of a contract change.</summary>
public enum CreditStatus
{
    /// <summary>The ERP is to issue it.</summary>
    Requested = 743120000,

    /// <summary>The ERP has its document.</summary>
    Issued = 743120001,

    /// <summary>The ERP refused; the outbox row says why.</summary>
    Failed = 743120002,
}
