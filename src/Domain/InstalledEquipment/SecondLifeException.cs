using Sav.Domain.Calendars;

namespace Sav.Domain.InstalledEquipment;

/// <summary>A replacement that would be covered for longer than the unit whose place it took.</summary>
public sealed class SecondLifeException : InvalidFactsException
{
    internal SecondLifeException(LocalizedText what, LocalDate end, LocalDate? limit)
        : base(new LocalizedText(
            $"The {what.English} would end on '{end}'; that of the unit that this one replaced {English(limit)}. "
            + "A replacement is covered for what was left, no longer. Leave the end as the swap set it.",
            $"La {what.French} finirait le « {end} » ; celle de l'équipement que celui-ci a remplacé {French(limit)}. "
            + "Un remplacement est couvert pour ce qui restait, pas plus longtemps. Laissez la fin que l'échange a fixée."))
    {
    }

    private static string English(LocalDate? limit) => limit is { } day ? $"ends on '{day}'" : "does not exist";

    private static string French(LocalDate? limit) => limit is { } day ? $"finit le « {day} »" : "n'existe pas";
}
