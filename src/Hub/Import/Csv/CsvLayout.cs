namespace Sav.Hub.Import;

/// <summary>The columns that a file must have, no more and no less, in any order.</summary>
/// <param name="file">Name of the file.</param>
/// <param name="columns">Names of its columns, separated by commas as in the header.</param>
internal sealed class CsvLayout(string file, string columns)
{
    public string File { get; } = file;

    public IReadOnlyList<string> Columns { get; } = columns.Split(',');
}
