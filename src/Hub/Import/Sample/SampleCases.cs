using Sav.Domain.Cases;

namespace Sav.Hub.Import;

/// <summary>Reads <c>cases.csv</c>.</summary>
internal static class SampleCases
{
    /// <summary>The first <paramref name="most"/> cases in the order in which they were reported.</summary>
    public static IReadOnlyList<ImportedCase> Read(
        CsvFolder folder,
        int? most,
        NumberRegister customers,
        PersonRegister persons,
        IReadOnlyList<ImportedEquipment> equipment)
    {
        var numbers = new NumberRegister(SampleFiles.Cases, longest: 60);
        var holderOf = equipment.ToDictionary(unit => unit.Serial, unit => unit.CustomerNumber, StringComparer.OrdinalIgnoreCase);
        return folder.ReadFirst(
            SampleFiles.Cases,
            row => Describe(row, numbers, customers, persons, holderOf),
            cases => cases.OrderBy(item => item.ReportedOn).ThenBy(item => item.ExternalNumber, StringComparer.Ordinal),
            most);
    }

    private static ImportedCase Describe(
        CsvRecord row,
        NumberRegister numbers,
        NumberRegister customers,
        PersonRegister persons,
        Dictionary<string, string> holderOf)
    {
        var customer = customers.Find(row, "customer");
        return new ImportedCase
        {
            ExternalNumber = numbers.Add(row, "number"),
            ReportedOn = row.Instant("reported_on"),
            Title = row.RequiredText("title", 200),
            Description = row.OptionalText("description", 2000) ?? "",
            Reason = row.Word("reason", SampleWords.Reasons),
            CustomerNumber = customer,
            EquipmentSerial = ReadEquipment(row, customer, holderOf),
            Severity = row.Word("severity", SampleWords.Severities, empty: CaseSeverity.Normal),
            Channel = row.Has("channel") ? row.Word("channel", SampleWords.Channels) : null,
            ContactNumber = persons.FindOptional(row, "contact"),
            DefectCode = row.OptionalText("defect_code", 40),
            Result = row.Word("result", SampleWords.Results),
            Barrier = row.OptionalText("barrier"),
        };
    }

    private static string? ReadEquipment(CsvRecord row, string customer, Dictionary<string, string> holderOf)
    {
        var serial = row.OptionalText("equipment");
        if (serial is null)
        {
            return null;
        }

        if (!holderOf.TryGetValue(serial, out var holder))
        {
            throw row.Refuse("equipment", $"is not in {SampleFiles.Equipment.File}", "Correct it, or add it there");
        }

        return string.Equals(holder, customer, StringComparison.OrdinalIgnoreCase)
            ? serial
            : throw row.Refuse("equipment", $"belongs to customer '{holder}'", "Correct the equipment or the customer");
    }
}
