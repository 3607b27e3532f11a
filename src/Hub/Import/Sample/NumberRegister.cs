namespace Sav.Hub.Import;

/// <summary>
/// The numbers that a file gives out: each once, and no reference to one that it did not give. Letter case does not tell them apart.
/// </summary>
/// <param name="layout">The file.</param>
/// <param name="longest">Most characters of a number that the CRM holds.</param>
internal sealed class NumberRegister(CsvLayout layout, int longest)
{
    // As the CRM and its keys compare texts.
    private readonly HashSet<string> _numbers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number that a record gives out.</summary>
    public string Add(CsvRecord row, string column)
    {
        var number = row.RequiredText(column, longest);
        return _numbers.Add(number) ? number : throw row.Refuse(column, "is there twice", "Give each its own");
    }

    /// <summary>The number that a record refers to.</summary>
    public string Find(CsvRecord row, string column)
    {
        var number = row.RequiredText(column);
        return _numbers.Contains(number) ? number : throw row.Refuse(column, $"is not in {layout.File}", "Correct it, or add it there");
    }

    /// <summary>The number that a record refers to, or null if it refers to none.</summary>
    public string? FindOptional(CsvRecord row, string column) => row.Text(column).Length == 0 ? null : Find(row, column);

    public bool Contains(string number) => _numbers.Contains(number);
}
