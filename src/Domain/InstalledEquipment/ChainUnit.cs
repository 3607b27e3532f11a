namespace Sav.Domain.InstalledEquipment;

/// <summary>A unit as its place in a serial chain sees it: A was replaced by B, B by C.</summary>
public sealed record ChainUnit
{
    public required Guid Id { get; init; }

    /// <summary>How staff knows it.</summary>
    public required string SerialNumber { get; init; }

    public UnitStatus Status { get; init; }

    /// <summary>The unit whose place it took.</summary>
    public Guid? Replaces { get; init; }

    /// <summary>The unit that took its place.</summary>
    public Guid? ReplacedBy { get; init; }

    public UnitCoverage Coverage { get; init; } = UnitCoverage.None;
}
