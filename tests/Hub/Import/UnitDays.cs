using Sav.Domain.Calendars;
using Sav.Domain.InstalledEquipment;
using Sav.Domain.Warranties;
using Sav.Hub.Import;

namespace Sav.Hub.Tests.Import;

/// <summary>What the CRM makes of an imported unit: the days of its warranty, and whether it is recalled.</summary>
internal static class UnitDays
{
    /// <summary>Null: it has no warranty, or what starts it has not happened.</summary>
    public static WarrantyPeriod? WarrantyOf(ImportedEquipment unit)
    {
        if (unit.WarrantyTerms is { } terms)
        {
            var events = new StartEvents(Day(unit.ManufacturedOn), Day(unit.DeliveredOn), Day(unit.CommissionedOn));
            return new Sav.Domain.Warranties.WarrantyTerms(
                terms.Start, terms.Months, terms.LabourMonths, terms.TravelMonths, terms.PartsMonths).PeriodOf(events);
        }

        return Day(unit.WarrantyEnd) is { } end
            ? new WarrantyPeriod(
                Day(unit.SoldOn)!.Value,
                Day(unit.WarrantyLabourEnd) ?? end,
                Day(unit.WarrantyTravelEnd) ?? end,
                Day(unit.WarrantyPartsEnd) ?? end)
            : null;
    }

    public static bool IsRecalled(ImportedEquipment unit, ImportedRecall recall) =>
        recall.Units.Contains(unit.Serial)
        || (recall.Article == unit.Article
            && recall.Serials is { } serials
            && new SerialRange(serials.From, serials.To).Contains(unit.Serial));

    private static LocalDate? Day(DateOnly? day) => day is { } known ? new LocalDate(known.Year, known.Month, known.Day) : null;
}
