namespace Sav.Hub.Import;

/// <summary>Where a contract stands. Only <see cref="Active"/> covers, and only between its days.</summary>
public enum ContractStatus
{
    /// <summary>Not signed yet.</summary>
    Draft,

    /// <summary>In force between its days.</summary>
    Active,

    /// <summary>Stopped for a while.</summary>
    Suspended,

    /// <summary>Ended before its time.</summary>
    Cancelled,
}
