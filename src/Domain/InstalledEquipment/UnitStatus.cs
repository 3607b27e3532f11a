namespace Sav.Domain.InstalledEquipment;

/// <summary>Where a unit stands in its life.</summary>
public enum UnitStatus
{
    InService,

    /// <summary>Out of use for good; nothing took its place.</summary>
    Decommissioned,

    /// <summary>Another unit took its place.</summary>
    Replaced,
}
