using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>The days of a contract or of one of its billing periods, as people name them: first and last day.</summary>
public sealed record ContractTerm
{
    // Beyond these a day is a slip of the pen, and the day after 9999-12-31 could not even be written.
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;

    /// <exception cref="ContractException">The last day is before the first, or one is not in the years 1900 to 2199.</exception>
    public ContractTerm(LocalDate firstDay, LocalDate lastDay)
    {
        if (Fault(firstDay, lastDay) is { } fault)
        {
            throw new ContractException(fault);
        }

        FirstDay = firstDay;
        LastDay = lastDay;
    }

    public LocalDate FirstDay { get; }

    /// <summary>Still part of the term.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The first day that is no longer part of it.</summary>
    public LocalDate EndsBefore => LastDay.AddDays(1);

    /// <summary>How many days it has, 1 or more.</summary>
    public int Days => DaysBetween(FirstDay, EndsBefore);

    /// <summary>How many of its days are <paramref name="day"/> or later.</summary>
    public int DaysFrom(LocalDate day) =>
        day <= FirstDay ? Days : day >= EndsBefore ? 0 : DaysBetween(day, EndsBefore);

    /// <returns>Why these are no term; null: they are one.</returns>
    internal static LocalizedText? Fault(LocalDate firstDay, LocalDate lastDay) => lastDay < firstDay
        ? new(
            $"The contract ends on '{lastDay}', before it starts on '{firstDay}'. Correct one of the days.",
            $"Le contrat finit le « {lastDay} », avant de commencer le « {firstDay} ». Corrigez l'un des jours.")
        : YearFault(firstDay) ?? YearFault(lastDay);

    internal static int DaysBetween(LocalDate from, LocalDate to) => (to.At(0) - from.At(0)).Days;

    private static LocalizedText? YearFault(LocalDate day) => day.At(0).Year is >= EarliestYear and <= LatestYear
        ? null
        : new(
            $"The day '{day}' cannot be one of a contract. Give a day of the years {EarliestYear} to {LatestYear}.",
            $"Le jour « {day} » ne peut être celui d'un contrat. Donnez un jour des années {EarliestYear} à {LatestYear}.");
}
