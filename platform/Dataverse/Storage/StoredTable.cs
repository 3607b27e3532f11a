using System.Collections.Frozen;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>A Dataverse table and the SQLite table of the same name that holds its rows.</summary>
public sealed class StoredTable
{
    private readonly FrozenDictionary<string, StoredColumn> _columns;

    /// <param name="metadata">The table.</param>
    public StoredTable(TableMetadata metadata)
    {
        ArgumentNullException.ThrowIfNull(metadata);
        Metadata = metadata;
        Quoted = $"\"{metadata.LogicalName}\"";
        Columns = [.. metadata.Columns.Values.Select(column => new StoredColumn(column)).OrderBy(column => column.Name, StringComparer.Ordinal)];
        _columns = Columns.ToFrozenDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        PrimaryId = _columns[metadata.PrimaryIdColumn];
        PrimaryName = metadata.PrimaryNameColumn is { } name ? _columns[name] : null;
    }

    /// <summary>The table as Dataverse knows it.</summary>
    public TableMetadata Metadata { get; }

    /// <summary>The logical name, which is the name of the SQLite table too.</summary>
    public string Name => Metadata.LogicalName;

    /// <summary>The name, quoted for SQL.</summary>
    public string Quoted { get; }

    /// <summary>All columns, in the order of their names.</summary>
    public IReadOnlyList<StoredColumn> Columns { get; }

    /// <summary>The primary key.</summary>
    public StoredColumn PrimaryId { get; }

    /// <summary>The column that names a row to users, or null.</summary>
    public StoredColumn? PrimaryName { get; }

    /// <summary>A column, or null where there is none of that name.</summary>
    public StoredColumn? FindColumn(string logicalName) => _columns.GetValueOrDefault(logicalName);
}
