namespace Sav.Hub.Import;

/// <summary>Reads <c>cases.csv</c>.</summary>
internal static class SampleCases
{
    private const int LongestTitle = 200;
    private const int LongestDescription = 2000;

    /// <summary>The first <paramref name="most"/> cases in the order in which they were reported.</summary>
    public static IReadOnlyList<ImportedCase> Read(
        CsvFolder folder,
        int? most,
        NumberRegister customers,
        IReadOnlyList<ImportedEquipment> equipment)
    {
        var numbers = new NumberRegister(SampleFiles.Cases);
        var holderOf = equipment.ToDictionary(unit => unit.Serial, unit => unit.CustomerNumber, StringComparer.OrdinalIgnoreCase);
        return folder.ReadFirst(
            SampleFiles.Cases,
            row => Describe(row, numbers, customers, holderOf),
            cases => cases.OrderBy(item => item.ReportedOn).ThenBy(item => item.ExternalNumber, StringComparer.Ordinal),
            most);
    }

    private static ImportedCase Describe(
        CsvRecord row,
        NumberRegister numbers,
        NumberRegister customers,
        Dictionary<string, string> holderOf)
    {
        var customer = customers.Find(row, "customer");
        return new ImportedCase
        {
            ExternalNumber = numbers.Add(row, "number"),
            ReportedOn = row.Instant("reported_on"),
            Title = ReadText(row, "title", 1, LongestTitle),
            Description = ReadText(row, "description", 0, LongestDescription),
            Reason = row.Word("reason", SampleWords.Reasons),
            CustomerNumber = customer,
            EquipmentSerial = ReadEquipment(row, customer, holderOf),
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

    private static string ReadText(CsvRecord row, string column, int least, int most) =>
        row.Text(column) is var text && text.Length >= least && text.Length <= most
            ? text
            : throw row.Refuse(column, $"has {text.Length} characters", $"Write {least} to {most}");
}
