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
        Columns = [.. metadata.Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal).Select(column => new StoredColumn(column))];
        _columns = Columns.ToFrozenDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        PrimaryId = _columns[metadata.PrimaryIdColumn];
        PrimaryName = metadata.PrimaryNameColumn is { } name ? _columns[name] : null;
        MoneyColumns = [.. Columns.Where(column => column.Metadata is { Type: ColumnType.Money, BaseOf: null })
            .Select(column => (column, Columns.FirstOrDefault(other => other.Metadata.BaseOf == column.Name)))];
        NumberedColumns = [.. Columns.Where(column => !string.IsNullOrEmpty(column.Metadata.AutoNumberFormat))];
        DefaultedColumns = [.. Columns.Where(column => column.Metadata.DefaultValue is not null)];
        SecuredColumns = [.. Columns.Where(column => column.Metadata.IsSecured)];
        SystemRequiredColumns = [.. Columns.Where(column =>
            column.Metadata is { RequiredLevel: RequiredLevel.SystemRequired, IsValidForCreate: true, Type: not ColumnType.Uniqueidentifier })];
        Keys = [.. metadata.Keys.Select(key => new StoredKey(this, key))];
        InsertSql = ToInsertSql();
        ExistsSql = $"SELECT 1 FROM {Quoted} WHERE {PrimaryId.Quoted} = ?1";
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

    /// <summary>The money columns, each with its companion in the base currency if it has one.</summary>
    internal IReadOnlyList<(StoredColumn Amount, StoredColumn? InBase)> MoneyColumns { get; }

    /// <summary>The columns that Dataverse numbers.</summary>
    internal IReadOnlyList<StoredColumn> NumberedColumns { get; }

    /// <summary>The columns that a new row does not leave empty.</summary>
    internal IReadOnlyList<StoredColumn> DefaultedColumns { get; }

    /// <summary>The columns that take a column security profile.</summary>
    internal IReadOnlyList<StoredColumn> SecuredColumns { get; }

    /// <summary>The columns that a caller must give a new row.</summary>
    internal IReadOnlyList<StoredColumn> SystemRequiredColumns { get; }

    /// <summary>The alternate keys.</summary>
    internal IReadOnlyList<StoredKey> Keys { get; }

    /// <summary>Adds a row; the parameter of each column is <see cref="StoredColumn.Parameter"/>.</summary>
    internal string InsertSql { get; }

    /// <summary>Gives a row if there is one with the id in parameter 1.</summary>
    internal string ExistsSql { get; }

    /// <summary>A column, or null where there is none of that name.</summary>
    public StoredColumn? FindColumn(string logicalName) => _columns.GetValueOrDefault(logicalName);

    private string ToInsertSql()
    {
        var names = new List<string>();
        foreach (var column in Columns)
        {
            column.Parameter = names.Count + 1;
            names.Add(column.Quoted);
            if (column.TypeName is { } typeName)
            {
                names.Add($"\"{typeName}\"");
            }
        }

        return $"INSERT INTO {Quoted} ({string.Join(", ", names)}) VALUES ({string.Join(", ", names.Select((_, i) => $"?{i + 1}"))})";
    }
}
