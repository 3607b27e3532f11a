using CsvHelper;

namespace Sav.Hub.Import;

/// <summary>Compares a file's header with the layout.</summary>
internal static class CsvHeader
{
    /// <summary>Where each column stands that the file has.</summary>
    /// <exception cref="ImportException">A column is missing, unknown or there twice.</exception>
    public static IReadOnlyDictionary<string, int> Check(string path, CsvReader reader, CsvLayout layout)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in reader.Headers)
        {
            if (!columns.TryAdd(name, columns.Count))
            {
                throw Refuse(path, $"column '{name}' is there twice", "Remove one of them");
            }
        }

        // Missing before unknown: a file with semicolons has one unknown column and lacks all others, and the latter says more.
        if (layout.Columns.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
        {
            throw Refuse(path, $"column '{missing}' is missing", $"The header must be: {HeaderOf(layout)}");
        }

        if (columns.Keys.FirstOrDefault(name => !layout.Columns.Contains(name) && !layout.OptionalColumns.Contains(name)) is { } unknown)
        {
            throw Refuse(path, $"column '{unknown}' is unknown", $"Remove it; the header must be: {HeaderOf(layout)}");
        }

        return columns;
    }

    private static string HeaderOf(CsvLayout layout)
    {
        var required = string.Join(',', layout.Columns);
        return layout.OptionalColumns.Count == 0 ? required : $"{required}; it may also have: {string.Join(',', layout.OptionalColumns)}";
    }

    private static ImportException Refuse(string path, string problem, string remedy) => new(path, 1, problem, remedy);
}
