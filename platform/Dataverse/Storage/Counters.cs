namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// Numbers that only grow: the row version and the automatic numbers. Used on the writer's thread; saved with each commit, so that a
/// number a caller has seen is never given again. A work that is undone leaves a gap, as in Dataverse.
/// </summary>
internal sealed class Counters
{
    private const string RowVersion = "rowversion";

    private readonly Dictionary<string, long> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    public Counters(StoreConnection connection)
    {
        connection.Run("CREATE TABLE IF NOT EXISTS store_counter (name TEXT NOT NULL PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;");
        using var statement = connection.Prepare("SELECT name, value FROM store_counter");
        while (statement.Step())
        {
            _values[statement.Text(0)] = statement.Int64(1);
        }
    }

    /// <summary>The version of a row that is being written.</summary>
    public long NextRowVersion() => Next(RowVersion, first: 1_000_000);

    /// <summary>The next number of a counter.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="first">The number it begins with.</param>
    public long Next(string name, long first)
    {
        var value = _values.TryGetValue(name, out var last) ? last + 1 : first;
        _values[name] = value;
        _changed.Add(name);
        return value;
    }

    public void Save(StoreConnection connection)
    {
        foreach (var name in _changed)
        {
            using var statement = connection.Prepare("INSERT OR REPLACE INTO store_counter (name, value) VALUES (?1, ?2)");
            statement.Bind(1, name).Bind(2, _values[name]).Run();
        }

        _changed.Clear();
    }
}
