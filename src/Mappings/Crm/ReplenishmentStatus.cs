namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_replenishmentstatus</c> of a proposal.</summary>
public enum ReplenishmentStatus
{
    /// <summary>Staff has not decided yet.</summary>
    Proposed = 743120000,

    /// <summary>Staff approved it.</summary>
    Ordered = 743120001,

    /// <summary>Nothing is ordered.</summary>
    Dismissed = 743120002,

    /// <summary>The warehouse refused; the outbox row says why.</summary>
    Failed = 743120003,
}
