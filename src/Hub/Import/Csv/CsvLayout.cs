namespace Sav.Hub.Import;

/// <summary>The columns of a file, in any order: those that it must have, and those that it may have.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="columns">Names of the columns that it must have, separated by commas as in the header.</param>
/// <param name="optional">Names of those that it may lack; a column that is not there reads as empty.</param>
internal sealed class CsvLayout(string file, string columns, string optional = "")
{
    public string File { get; } = file;

    /// <summary>Whether the folder may lack the file, which then has no rows.</summary>
    public bool MayBeMissing { get; init; }

    public IReadOnlyList<string> Columns { get; } = columns.Split(',');

    public IReadOnlyList<string> OptionalColumns { get; } = optional.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
