namespace Sav.Hub.Import;

/// <summary>Reads the repair cases.</summary>
internal static class RepairReader
{
    /// <summary>As much as <c>incident.description</c> holds.</summary>
    private const int LongestText = 2000;

    private const int LongestTitle = 120;

    private static readonly Dictionary<string, RepairResult> Results = new()
    {
        ["Fixed"] = RepairResult.Repaired,
        ["Repairable"] = RepairResult.Repairable,
        ["End of life"] = RepairResult.EndOfLife,
        ["Unknown"] = RepairResult.Unknown,
    };

    /// <summary>The first <paramref name="most"/> repairs by day, those of one day in the order of the file.</summary>
    /// <param name="folder">Where the file is.</param>
    /// <param name="most">How many to take; null: all.</param>
    /// <param name="perDay">How many repairs the file has on each day.</param>
    public static IReadOnlyList<Repair> Read(CsvFolder folder, int? most, out IReadOnlyDictionary<DateOnly, int> perDay)
    {
        var days = new Dictionary<DateOnly, int>();
        perDay = days;
        return folder.ReadFirst(
            OpenRepairFiles.Repairs,
            row =>
            {
                var repair = Describe(row);
                days[repair.Day] = days.GetValueOrDefault(repair.Day) + 1;
                return repair;
            },
            repairs => repairs.OrderBy(repair => repair.Day),
            most);
    }

    private static Repair Describe(CsvRecord row)
    {
        NoteYear(row);
        var text = ReadText(row);
        return new Repair(
            row.RequiredText("id"),
            row.Date("event_date"),
            MakeTitle(row, text),
            text,
            row.Word("repair_status", Results),
            row.OptionalText("repair_barrier_if_end_of_life"));
    }

    private static void NoteYear(CsvRecord row)
    {
        var year = row.Text("year_of_manufacture");
        if (year.Length == 0)
        {
            row.Note("year of manufacture is blank", "kept; no rule uses the year", row.Text("id"));
        }
        else if (year == "????")
        {
            row.Note("year of manufacture is '????'", "kept; no rule uses the year", row.Text("id"));
        }
    }

    private static string ReadText(CsvRecord row)
    {
        var text = row.Text("problem");
        if (text.Length == 0)
        {
            row.Note("empty text", "kept; the title names product category and brand", row.Text("id"));
            return text;
        }

        if (row.Text("lang_guess") is var language && language != "fr")
        {
            var spoken = language == "?" ? "not recognised" : language;
            row.Note("text that is not in French", $"kept as written ({spoken})", $"{row.Text("id")}: {spoken}");
        }

        if (RepairText.HasLostLetters(text))
        {
            var restored = RepairText.RestoreLetters(text);
            row.Note("text with lost bytes ('d?©faut')", "letters restored", $"{Shorten(text, 40)} is {Shorten(restored, 40)}");
            text = restored;
        }

        if (RepairText.HasSpelledLineBreaks(text))
        {
            row.Note(@"text with line breaks spelled out as \n", "line breaks restored", row.Text("id"));
            text = RepairText.RestoreLineBreaks(text);
        }

        if (text.Length > LongestText)
        {
            row.Note($"text longer than {LongestText} characters, which is what a case holds", "end cut off", row.Text("id"));
            text = Shorten(text, LongestText);
        }

        return text;
    }

    private static string MakeTitle(CsvRecord row, string text)
    {
        var thing = row.RequiredText("product_category");
        var brand = row.Text("brand");
        if (brand is "" or "Unknown")
        {
            row.Note("no brand", "kept; the title names the product category only", row.Text("id"));
        }
        else
        {
            thing += $", {brand}";
        }

        var firstLine = text.ReplaceLineEndings("\n").Split('\n')[0];
        return Shorten(firstLine.Length == 0 ? thing : $"{thing}: {firstLine}", LongestTitle);
    }

    private static string Shorten(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
