using CsvHelper;

namespace Sav.Hub.Import;

/// <summary>A folder of CSV files, read strictly: the first thing that is not as the layout says ends the import.</summary>
/// <param name="directory">Path of the folder.</param>
/// <param name="report">Counts the rows of every file.</param>
internal sealed class CsvFolder(string directory, ImportReport report)
{
    /// <summary>
    /// The records of a file, one at a time: the same object shows the next record. Whoever reads tells every record what became of it.
    /// </summary>
    /// <exception cref="ImportException">The file is missing or malformed.</exception>
    public IEnumerable<CsvRecord> Read(CsvLayout layout)
    {
        var path = Path.Combine(directory, layout.File);
        if (layout.MayBeMissing && !File.Exists(path))
        {
            yield break;
        }

        using var reader = Open(path);
        var record = new CsvRecord(path, reader, CsvHeader.Check(path, reader, layout), report.OpenFile(layout.File), report);
        while (reader.Read())
        {
            record.Next();
            yield return record;
        }
    }

    /// <summary>What <paramref name="describe"/> makes of each record; all of them are imported.</summary>
    public IReadOnlyList<T> ReadAll<T>(CsvLayout layout, Func<CsvRecord, T> describe) =>
        ReadFirst(layout, describe, items => items, most: null);

    /// <summary>The same, in <paramref name="order"/>, of which only the first <paramref name="most"/> are imported.</summary>
    public IReadOnlyList<T> ReadFirst<T>(
        CsvLayout layout,
        Func<CsvRecord, T> describe,
        Func<IEnumerable<T>, IEnumerable<T>> order,
        int? most)
    {
        var items = new List<T>();
        FileTally? tally = null;
        foreach (var row in Read(layout))
        {
            tally = row.Tally;
            items.Add(describe(row));
        }

        var taken = order(items).Take(most ?? items.Count).ToList();
        tally?.CountImported(taken.Count);
        tally?.CountSetAside("later than the number of cases asked for", items.Count - taken.Count);
        return taken;
    }

    /// <summary>An error about a file as a whole.</summary>
    public ImportException Refuse(CsvLayout layout, string problem, string remedy) =>
        new(Path.Combine(directory, layout.File), null, problem, remedy);

    /// <summary>Names the CSV files of the folder that none of the layouts describes.</summary>
    public void ReportFilesNotRead(IEnumerable<CsvLayout> layouts)
    {
        var known = layouts.Select(layout => layout.File).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var present = Directory.EnumerateFiles(directory, "*.csv").Select(path => Path.GetFileName(path));
        foreach (var file in present.Where(file => !known.Contains(file)).Order(StringComparer.Ordinal))
        {
            report.AddFileNotRead(file);
        }
    }

    private static CsvReader Open(string path)
    {
        try
        {
            return CsvReader.FromFile(path, OptionsFor(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ImportException(path, null, "the file does not exist", "Put it there, or name the folder that holds it", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ImportException(path, null, $"the file cannot be read: {e.Message.TrimEnd('.')}", "Give yourself the right to", e);
        }
    }

    // The callback is told why a record is malformed; the reader's own exception would only say it in English prose.
    private static CsvReaderOptions OptionsFor(string path) => new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        FieldCountMismatch = CsvFieldCountHandling.Skip,
        OnMalformedRecord = malformed => throw Explain(path, malformed),
    };

    private static ImportException Explain(string path, CsvMalformedRecord malformed)
    {
        var (problem, remedy) = malformed.Reason switch
        {
            CsvMalformedReason.FieldCountMismatch => (
                "the number of fields differs from the header's",
                "Give the line as many fields as the header has columns, and put a text that holds a comma in double quotes"),
            CsvMalformedReason.UnterminatedQuote => (
                "a quoted text is never closed",
                "Add the missing double quote; a double quote inside a text is written twice"),
            CsvMalformedReason.TextAfterClosingQuote => (
                "there is text after a closing double quote",
                "Write a double quote inside a text twice, and put the comma right after the closing one"),
            _ => (
                "there is a double quote in a text that is not quoted",
                "Put the whole text in double quotes and write each double quote inside it twice"),
        };
        return new ImportException(path, (int)malformed.LineNumber, problem, remedy);
    }
}
