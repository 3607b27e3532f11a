using Sav.Domain.Calendars;

namespace Sav.Domain.Warranties;

/// <summary>A later stage in the life of a unit that is dated before an earlier one.</summary>
public sealed class EventOrderException : InvalidFactsException
{
    internal EventOrderException(LocalizedText later, LocalDate laterOn, LocalizedText earlier, LocalDate earlierOn)
        : base(new LocalizedText(
            $"The unit was {later.English} on '{laterOn}', before it was {earlier.English} on '{earlierOn}'. Correct one of the days.",
            $"L'équipement a été {later.French} le « {laterOn} », avant d'être {earlier.French} le « {earlierOn} ». Corrigez l'un des jours."))
    {
    }
}
