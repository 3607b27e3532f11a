using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>
/// Makes the store's tables and indexes what the metadata says. It adds what is new and never removes or changes a column, so that a
/// store survives a newer solution.
/// </summary>
internal static class SchemaInstaller
{
    // What the planner is told before there is a row: how many rows share one value of an index. Without it SQLite takes an index on a
    // choice with five options for as selective as one on a lookup, and reads a fifth of the table to find three rows.
    private const int AssumedRows = 100_000;
    private const int PerLookup = 10;
    private const int PerInstant = 5;
    private const int PerChoice = AssumedRows / 8;

    public static void Install(StoreConnection connection, StoreSchema schema)
    {
        connection.Run("BEGIN IMMEDIATE; ANALYZE sqlite_schema;");
        foreach (var table in schema.Tables)
        {
            InstallColumns(connection, table);
            InstallIndexes(connection, table);
        }

        connection.Run("COMMIT; ANALYZE sqlite_schema;");
    }

    private static void InstallColumns(StoreConnection connection, StoredTable table)
    {
        var wanted = table.Columns.Where(column => column != table.PrimaryId).SelectMany(DefinitionsOf).ToList();
        var definitions = string.Concat(wanted.Select(column => $", \"{column.Name}\" {column.Declaration}"));
        connection.Run($"CREATE TABLE IF NOT EXISTS {table.Quoted} ({table.PrimaryId.Quoted} BLOB NOT NULL PRIMARY KEY{definitions}) STRICT;");
        var present = ColumnsOf(connection, table);
        foreach (var column in wanted.Where(column => !present.Contains(column.Name)))
        {
            connection.Run($"ALTER TABLE {table.Quoted} ADD COLUMN \"{column.Name}\" {column.Declaration};");
        }
    }

    private static IEnumerable<(string Name, string Declaration)> DefinitionsOf(StoredColumn column)
    {
        yield return (column.Name, column.Declaration);
        if (column.TypeName is { } typeName)
        {
            yield return (typeName, "TEXT");
        }
    }

    private static HashSet<string> ColumnsOf(StoreConnection connection, StoredTable table)
    {
        using var statement = connection.Prepare("SELECT name FROM pragma_table_info(?1)").Bind(1, table.Name);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (statement.Step())
        {
            names.Add(statement.Text(0));
        }

        return names;
    }

    private static void InstallIndexes(StoreConnection connection, StoredTable table)
    {
        foreach (var key in table.Metadata.Keys)
        {
            // NULLs differ from each other in a unique index, so rows with an empty key column are not compared, as in Dataverse.
            Index(connection, table, key.Name, "UNIQUE ", key.Columns, rowsPerValue: 1);
        }

        foreach (var column in table.Columns)
        {
            if (RowsPerValue(column.Metadata) is { } rowsPerValue)
            {
                Index(connection, table, $"{table.Name}_{column.Name}", "", [column.Name], rowsPerValue);
            }
        }
    }

    // Columns that every row has, and nearly always with the same value, would cost each write and help no query.
    private static int? RowsPerValue(ColumnMetadata column) => column.Type switch
    {
        ColumnType.Lookup when column.LogicalName is "createdby" or "modifiedby" or "transactioncurrencyid" => null,
        ColumnType.Lookup when column.LogicalName is "createdonbehalfby" or "modifiedonbehalfby" => null,
        ColumnType.Lookup when column.LogicalName.StartsWith("owning", StringComparison.Ordinal) => null,
        ColumnType.Lookup or ColumnType.Customer => PerLookup,
        ColumnType.DateTime when column.LogicalName == "createdon" => PerInstant,
        ColumnType.Status => PerChoice,
        ColumnType.Choice when column.LogicalName.Contains('_', StringComparison.Ordinal) => PerChoice,
        _ => null,
    };

    private static void Index(
        StoreConnection connection, StoredTable table, string name, string unique, IReadOnlyList<string> columns, int rowsPerValue)
    {
        var list = string.Join(", ", columns.Select(column => $"\"{column}\""));
        connection.Run($"CREATE {unique}INDEX IF NOT EXISTS \"{name}\" ON {table.Quoted} ({list});");
        using var known = connection.Prepare("DELETE FROM sqlite_stat1 WHERE idx = ?1").Bind(1, name);
        known.Run();
        var perPrefix = columns.Select((_, i) => i == columns.Count - 1 ? rowsPerValue : PerLookup);
        using var statistics = connection.Prepare("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?1, ?2, ?3)");
        statistics.Bind(1, table.Name).Bind(2, name).Bind(3, $"{AssumedRows} {string.Join(' ', perPrefix)}").Run();
    }
}
