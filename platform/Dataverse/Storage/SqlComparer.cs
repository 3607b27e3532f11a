namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// Compares SQL by its text but hashes a sample of it: the text of a query has about a kilobyte, and is looked up twice each time it runs.
/// </summary>
internal sealed class SqlComparer : IEqualityComparer<string>
{
    private const int Samples = 32;

    public static SqlComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

    public int GetHashCode(string obj)
    {
        var hash = obj.Length;
        var step = (obj.Length / Samples) + 1;
        for (var i = obj.Length - 1; i >= 0; i -= step)
        {
            hash = unchecked((hash * 31) + obj[i]);
        }

        return hash;
    }
}
