using System.Globalization;
using System.Text.Unicode;
using CsvHelper;

namespace Sav.Hub.Import;

/// <summary>The record at which a <see cref="CsvFolder"/> stands, with its fields as values. Valid until the next record.</summary>
internal sealed class CsvRecord(
    string path,
    CsvReader reader,
    IReadOnlyDictionary<string, int> columns,
    FileTally tally,
    ImportReport report)
{
    private const NumberStyles DecimalNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const DateTimeStyles InUtc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss.fff"];
    private static readonly string[] InstantFormats = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    /// <summary>First line of the record, counted from 1.</summary>
    public int Line => (int)reader.LineNumber;

    /// <summary>Counts the records of the file, for a reader that decides about them later.</summary>
    public FileTally Tally => tally;

    /// <summary>The record became part of the organisation.</summary>
    public void Import() => tally.CountImported();

    /// <summary>The record did not become part of the organisation.</summary>
    public void SetAside(string reason) => tally.CountSetAside(reason);

    /// <summary>The record shows a known weakness of the data, about which something was done.</summary>
    public void Note(string problem, string action, string example) => report.AddProblem(tally.File, problem, action, example);

    /// <summary>The field as it is; empty if there is nothing in it, or the file lacks the column.</summary>
    public string Text(string column) => columns.TryGetValue(column, out var position) ? reader.GetString(position) : "";

    /// <summary>Whether the field holds something.</summary>
    public bool Has(string column) => Text(column).Length > 0;

    /// <summary>The parts of the field that stand between semicolons; null if there is nothing in it.</summary>
    public IReadOnlyList<string>? OptionalList(string column)
    {
        if (!Has(column))
        {
            return null;
        }

        var parts = Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0
            ? parts
            : throw Refuse(column, "names nothing", "Write something between the semicolons, or leave it empty");
    }

    /// <summary>The field, or null if there is nothing in it.</summary>
    public string? OptionalText(string column) => Text(column) is { Length: > 0 } text ? text : null;

    /// <summary>The field, which must hold something.</summary>
    public string RequiredText(string column) =>
        OptionalText(column) ?? throw Refuse($"'{column}' is empty", "Fill it in");

    /// <summary>The field, which must hold something of at most <paramref name="longest"/> characters.</summary>
    public string RequiredText(string column, int longest) => Limited(column, RequiredText(column), longest)!;

    /// <summary>The field of at most <paramref name="longest"/> characters, or null if there is nothing in it.</summary>
    public string? OptionalText(string column, int longest) => Limited(column, OptionalText(column), longest);

    public int Integer(string column) =>
        int.TryParse(Text(column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Refuse(column, "is no whole number", "Write digits only, such as 12");

    public int? OptionalInteger(string column) => Text(column).Length == 0 ? null : Integer(column);

    public decimal Number(string column) =>
        decimal.TryParse(Text(column), DecimalNumber, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Refuse(column, "is no number", "Write digits with a point before the decimals, such as 1234.50");

    /// <summary>A day; a time behind it is ignored.</summary>
    public DateOnly Date(string column) =>
        DateOnly.TryParseExact(Text(column), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var value)
            ? value
            : throw Refuse(column, "is no date", "Write year, month and day, such as 2026-03-02");

    public DateOnly? OptionalDate(string column) => Text(column).Length == 0 ? null : Date(column);

    /// <summary>An instant, in UTC.</summary>
    public DateTimeOffset Instant(string column) =>
        DateTimeOffset.TryParseExact(
            Text(column), InstantFormats, CultureInfo.InvariantCulture, InUtc, out var value)
            ? value
            : throw Refuse(column, "is no instant", "Write it with its offset, such as 2026-03-02T09:15:00+01:00 or 2026-03-02T08:15:00Z");

    /// <summary>A share of something, 0 to 100.</summary>
    public decimal Percent(string column) =>
        Number(column) is >= 0 and <= 100 and var value && decimal.Round(value, 2) == value
            ? value
            : throw Refuse(column, "is no percentage", "Write a number from 0 to 100 with at most two decimals");

    /// <summary>A whole number of at least <paramref name="least"/>.</summary>
    public int AtLeast(int least, string column) =>
        Integer(column) is var value && value >= least ? value : throw Refuse(column, $"is less than {least}", $"Write {least} or more");

    /// <summary>The value that the field's word stands for.</summary>
    public T Word<T>(string column, IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(column), out var value)
            ? value
            : throw Refuse(column, "is not known here", $"Write one of: {string.Join(", ", words.Keys)}");

    /// <summary>The same, or what an empty field stands for.</summary>
    public T Word<T>(string column, IReadOnlyDictionary<string, T> words, T empty) => Has(column) ? Word(column, words) : empty;

    /// <summary>An error about one field's value.</summary>
    public ImportException Refuse(string column, string problem, string remedy) =>
        Refuse($"{column} '{Shorten(Text(column))}' {problem}", remedy);

    /// <summary>An error about the record.</summary>
    public ImportException Refuse(string problem, string remedy) => new(path, Line, problem, remedy);

    /// <summary>Counts the record that the reader has just moved to.</summary>
    internal void Next()
    {
        // The reader would turn a stray byte into U+FFFD without a word, and the letter would be lost.
        if (!Utf8.IsValid(reader.RawRecord))
        {
            throw Refuse("a text is not in UTF-8", "Save the file in UTF-8");
        }

        tally.CountRead();
    }

    private string? Limited(string column, string? text, int longest) =>
        text is null || text.Length <= longest
            ? text
            : throw Refuse(column, $"has {text.Length} characters", $"Shorten it to {longest}, which is what the CRM holds");

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
