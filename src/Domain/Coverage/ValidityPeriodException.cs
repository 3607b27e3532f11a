using Sav.Domain.Calendars;

namespace Sav.Domain.Coverage;

/// <summary>A period that ends before, or when, it starts.</summary>
public sealed class ValidityPeriodException(LocalDate from, LocalDate to) : InvalidFactsException(new LocalizedText(
    $"The period from '{from}' to before '{to}' holds no day. The end has to be later than the start.",
    $"La période du « {from} » jusqu'avant le « {to} » ne contient aucun jour. La fin doit être postérieure au début."))
{
    public LocalDate From { get; } = from;

    /// <summary>The first day after the period.</summary>
    public LocalDate To { get; } = to;
}
