using CsvHelper;

namespace Sav.Hub.Import;

/// <summary>Compares a file's header with the layout.</summary>
internal static class CsvHeader
{
    /// <summary>Where each column stands.</summary>
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
            throw Refuse(path, $"column '{missing}' is missing", $"The header must be: {string.Join(',', layout.Columns)}");
        }

        if (columns.Keys.FirstOrDefault(name => !layout.Columns.Contains(name)) is { } unknown)
        {
            throw Refuse(path, $"column '{unknown}' is unknown", $"Remove it; the header must be: {string.Join(',', layout.Columns)}");
        }

        return columns;
    }

    private static ImportException Refuse(string path, string problem, string remedy) => new(path, 1, problem, remedy);
}
