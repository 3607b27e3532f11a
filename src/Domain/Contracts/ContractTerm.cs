using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>The days of a contract or of one of its billing periods, as people name them: first and last day.</summary>
public sealed record ContractTerm
{
    /// <exception cref="ContractException">The last day is before the first.</exception>
    public ContractTerm(LocalDate firstDay, LocalDate lastDay)
    {
        FirstDay = firstDay;
        LastDay = lastDay >= firstDay ? lastDay : throw new ContractException(
            $"The contract ends on '{lastDay}', before it starts on '{firstDay}'. Correct one of the days.",
            $"Le contrat finit le « {lastDay} », avant de commencer le « {firstDay} ». Corrigez l'un des jours.");
    }

    public LocalDate FirstDay { get; }

    /// <summary>Still part of the term.</summary>
    public LocalDate LastDay { get; }

    /// <summary>The first day that is no longer part of it.</summary>
    public LocalDate EndsBefore => LastDay.AddDays(1);

    /// <summary>How many days it has, 1 or more.</summary>
    public int Days => CalendarMonths.DaysBetween(FirstDay, EndsBefore);

    /// <summary>How many of its days are <paramref name="day"/> or later.</summary>
    public int DaysFrom(LocalDate day) =>
        day <= FirstDay ? Days : day >= EndsBefore ? 0 : CalendarMonths.DaysBetween(day, EndsBefore);
}
