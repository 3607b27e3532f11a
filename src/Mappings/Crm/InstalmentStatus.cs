namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_instalmentstatus</c> of an instalment.</summary>
public enum InstalmentStatus
{
    /// <summary>To be billed when it is due.</summary>
    Planned = 743120000,

    /// <summary>The ERP is to bill it.</summary>
    Requested = 743120001,

    /// <summary>The ERP has its document.</summary>
    Invoiced = 743120002,

    /// <summary>The contract ended before its period.</summary>
    Cancelled = 743120003,

    /// <summary>The ERP refused; the outbox row says why.</summary>
    Failed = 743120004,
}
