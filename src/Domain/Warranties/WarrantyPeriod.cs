using Sav.Domain.Calendars;

namespace Sav.Domain.Warranties;

/// <summary>The days of a warranty. The ends are last covered days.</summary>
/// <param name="Start">First covered day.</param>
public sealed record WarrantyPeriod(LocalDate Start, LocalDate LabourEnd, LocalDate TravelEnd, LocalDate PartsEnd)
{
    /// <summary>Last day on which anything is covered.</summary>
    public LocalDate End => Latest(LabourEnd, Latest(TravelEnd, PartsEnd));

    private static LocalDate Latest(LocalDate one, LocalDate other) => one > other ? one : other;
}
