using Sav.Domain;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>What the form calls the kinds of events.</summary>
internal static class EventKindName
{
    public static LocalizedText Of(EventKind kind) => kind switch
    {
        EventKind.Commissioned => new("Commissioned", "Mis en service"),
        EventKind.Transferred => new("Transferred", "Cédé"),
        EventKind.Moved => new("Moved", "Déplacé"),
        EventKind.Swapped => new("Swapped", "Échangé"),
        _ => new("Decommissioned", "Mis hors service"),
    };
}
