namespace Sav.Plugins.InstalledEquipment;

/// <summary>What can happen to a unit.</summary>
internal enum EventKind
{
    Commissioned,
    Transferred,
    Moved,
    Swapped,
    Decommissioned,
}
