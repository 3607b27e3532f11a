namespace Sav.Domain.Contracts;

/// <summary>How far an instalment has come.</summary>
public enum InstalmentStatus
{
    /// <summary>To be billed when it is due.</summary>
    Planned,

    /// <summary>The ERP is to bill it.</summary>
    Requested,

    /// <summary>The ERP has its document.</summary>
    Invoiced,

    /// <summary>The contract ended before its period.</summary>
    Cancelled,

    /// <summary>The ERP refused; a replay of its message may still bill it.</summary>
    Failed,
}
