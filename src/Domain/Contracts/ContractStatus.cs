namespace Sav.Domain.Contracts;

/// <summary>Where a contract stands in its life.</summary>
public enum ContractStatus
{
    /// <summary>Being written; covers nothing, bills nothing, may still be changed freely.</summary>
    Draft,

    /// <summary>In force within its dates.</summary>
    Active,

    /// <summary>Stopped for the time being, for instance because the customer does not pay.</summary>
    Suspended,

    /// <summary>Over since its last day or the end of its grace period.</summary>
    Expired,

    /// <summary>Ended before its time, or given up as a draft.</summary>
    Cancelled,
}
