namespace Sav.Hub.Import;

/// <summary>Reads a unit's warranty: by its length from an event on, or by its last days.</summary>
internal static class SampleWarranties
{
    private const int MostMonths = Domain.Warranties.WarrantyTerms.MostMonths;
    private const string WholeEnd = "warranty_end";
    private static readonly string[] Ends = [WholeEnd, "warranty_labour_end", "warranty_travel_end", "warranty_parts_end"];
    private static readonly string[] Months =
        ["warranty_months", "warranty_labour_months", "warranty_travel_months", "warranty_parts_months"];

    /// <summary>The unit with its warranty and the days of the events that may start it.</summary>
    public static ImportedEquipment Read(CsvRecord row, ImportedEquipment unit)
    {
        RequireOrder(row, "manufactured_on", "delivered_on");
        RequireOrder(row, "manufactured_on", "commissioned_on");
        RequireOrder(row, "delivered_on", "commissioned_on");
        return unit with
        {
            ManufacturedOn = row.OptionalDate("manufactured_on"),
            DeliveredOn = row.OptionalDate("delivered_on"),
            CommissionedOn = row.OptionalDate("commissioned_on"),
            WarrantyTerms = ReadTerms(row),
            WarrantyEnd = ReadEnd(row, WholeEnd, unit.SoldOn),
            WarrantyLabourEnd = ReadPartEnd(row, Ends[1], unit.SoldOn),
            WarrantyTravelEnd = ReadPartEnd(row, Ends[2], unit.SoldOn),
            WarrantyPartsEnd = ReadPartEnd(row, Ends[3], unit.SoldOn),
        };
    }

    /// <summary>A last day, which the sale does not come after; null: there is none.</summary>
    public static DateOnly? ReadEnd(CsvRecord row, string column, DateOnly soldOn) =>
        row.OptionalDate(column) is not { } end || end >= soldOn
            ? row.OptionalDate(column)
            : throw row.Refuse(column, "is before the sale", "Correct one of the two dates, or leave the end empty");

    private static ImportedWarrantyTerms? ReadTerms(CsvRecord row)
    {
        if (!Months.Any(row.Has))
        {
            return row.Has("warranty_start")
                ? throw row.Refuse("warranty_start", "starts no months", "Fill in warranty_months, or leave it empty")
                : null;
        }

        if (Ends.FirstOrDefault(row.Has) is { } end)
        {
            throw row.Refuse(end, "is there beside months", "Leave it empty: the days follow from warranty_start and the months");
        }

        if (!row.Has(Months[0]) && !Months.Skip(1).All(row.Has))
        {
            throw row.Refuse("'warranty_months' is empty", "Fill it in, or give labour, travel and parts all their own months");
        }

        return new ImportedWarrantyTerms
        {
            Start = row.Word("warranty_start", SampleWords.WarrantyStarts),
            Months = ReadMonths(row, Months[0]),
            LabourMonths = ReadMonths(row, Months[1]),
            TravelMonths = ReadMonths(row, Months[2]),
            PartsMonths = ReadMonths(row, Months[3]),
        };
    }

    private static int? ReadMonths(CsvRecord row, string column) => !row.Has(column) ? null
        : row.AtLeast(1, column) is var months && months <= MostMonths ? months
        : throw row.Refuse(column, $"is more than {MostMonths} months", "Write months, not days");

    private static DateOnly? ReadPartEnd(CsvRecord row, string column, DateOnly soldOn) =>
        ReadEnd(row, column, soldOn) is { } end && !(end <= row.OptionalDate(WholeEnd))
            ? throw row.Refuse(column, "is after warranty_end", "Move warranty_end to the last day of all")
            : row.OptionalDate(column);

    private static void RequireOrder(CsvRecord row, string earlier, string later)
    {
        if (row.OptionalDate(later) < row.OptionalDate(earlier))
        {
            throw row.Refuse(later, $"is before {earlier}", "Correct one of the two dates");
        }
    }
}
