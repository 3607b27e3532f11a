using Sav.Domain.InstalledEquipment;

namespace Sav.Hub.Import;

/// <summary>Reads <c>recalls.csv</c>.</summary>
internal sealed class SampleRecalls(NumberRegister articles, NumberRegister serials)
{
    private readonly NumberRegister _numbers = new(SampleFiles.Recalls, longest: 40);

    public IReadOnlyList<ImportedRecall> Read(CsvFolder folder) => folder.ReadAll(SampleFiles.Recalls, ReadRecall);

    private ImportedRecall ReadRecall(CsvRecord row)
    {
        var recall = new ImportedRecall
        {
            Number = _numbers.Add(row, "number"),
            Name = row.RequiredText("name", 160),
            DefectCode = row.RequiredText("defect_code", 40),
            Article = articles.FindOptional(row, "article"),
            Serials = ReadRange(row),
            Units = row.OptionalList("units")?.Select(serial => ReadUnit(row, serial)).ToList() ?? [],
            StartsOn = row.Date("starts_on"),
            EndsOn = row.OptionalDate("ends_on"),
            TimeZone = SampleZones.Read(row),
        };
        if (recall.Serials is null && recall.Units.Count == 0)
        {
            throw row.Refuse("the campaign recalls nothing", "Fill in article, serial_from and serial_to, or units");
        }

        return recall.EndsOn is { } end && end < recall.StartsOn
            ? throw row.Refuse("ends_on", "is before starts_on", "Correct one of the two dates")
            : recall;
    }

    private static (string From, string To)? ReadRange(CsvRecord row)
    {
        if (!row.Has("serial_from") && !row.Has("serial_to"))
        {
            return null;
        }

        if (!row.Has("article"))
        {
            throw row.Refuse("serial numbers are given without an article", "Fill in the article that they belong to");
        }

        try
        {
            var range = new SerialRange(row.OptionalText("serial_from", 60) ?? "", row.OptionalText("serial_to", 60) ?? "");
            return (range.From, range.To);
        }
        catch (SerialRangeException)
        {
            throw row.Refuse(
                "serial_to",
                $"does not end a range from '{row.Text("serial_from")}'",
                "Write two serial numbers of equal length, the lower one in serial_from");
        }
    }

    private string ReadUnit(CsvRecord row, string serial) => serials.Contains(serial)
        ? serial
        : throw row.Refuse($"units: '{serial}' is not in {SampleFiles.Equipment.File}", "Correct it, or add it there");
}
