using Sav.Plugins.Pipeline;

namespace Sav.Plugins.InstalledEquipment;

/// <summary>
/// Which columns an event of each kind has: one that it needs may not be missing, one that it cannot have may not be lost silently.
/// </summary>
internal static class EventForm
{
    public static void Check(EquipmentEvent happened)
    {
        Check(happened, happened.NewOwner is not null, EventKind.Transferred, "a new owner", "un nouveau propriétaire");
        Check(happened, happened.Replacement is not null, EventKind.Swapped, "a replacement", "un remplacement");
        var hasSite = happened.NewSite is not null;
        if (happened.Kind is not (EventKind.Commissioned or EventKind.Transferred))
        {
            Check(happened, hasSite, EventKind.Moved, "a new site", "un nouveau site");
        }
    }

    private static void Check(EquipmentEvent happened, bool isGiven, EventKind kind, string english, string french)
    {
        var name = EventKindName.Of(happened.Kind);
        if (happened.Kind == kind && !isGiven)
        {
            throw new StaffRefusal(
                $"An event '{name.English}' needs {english}. Choose one.",
                $"Un événement « {name.French} » requiert {french}. Choisissez-en un.");
        }

        if (happened.Kind != kind && isGiven)
        {
            throw new StaffRefusal(
                $"An event '{name.English}' has no use for {english}. Leave it empty, or choose another kind.",
                $"Un événement « {name.French} » n'admet pas {french}. Laissez ce champ vide, ou choisissez une autre nature.");
        }
    }
}
