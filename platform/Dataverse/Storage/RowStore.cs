using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using SQLitePCL;

namespace Sav.Platform.Dataverse.Storage;

/// <summary>Reads and writes single rows. The values must be valid for their columns.</summary>
internal static class RowStore
{
    /// <summary>Adds a row with the attributes given; the others are empty.</summary>
    public static void Insert(StoreConnection connection, StoredTable table, Entity row)
    {
        using var statement = connection.Prepare(table.InsertSql);
        statement.Bind(table.PrimaryId.Parameter, row.Id);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.FindColumn(name)!;
            column.Bind(statement, column.Parameter, value);
            if (column.TypeName is not null)
            {
                statement.Bind(column.Parameter + 1, (value as EntityReference)?.LogicalName);
            }
        }

        Run(statement, table, row);
    }

    /// <summary>Writes the attributes given to the row with the id given.</summary>
    /// <returns>Whether there is such a row.</returns>
    public static bool Update(StoreConnection connection, StoredTable table, Entity row)
    {
        using var statement = connection.Prepare(UpdateSql(table, row.Attributes.Keys));
        statement.Bind(1, row.Id);
        var parameter = 2;
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.FindColumn(name)!;
            column.Bind(statement, parameter++, value);
            if (column.TypeName is not null)
            {
                statement.Bind(parameter++, (value as EntityReference)?.LogicalName);
            }
        }

        return Run(statement, table, row) > 0;
    }

    /// <summary>Removes the row.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Delete(StoreConnection connection, StoredTable table, Guid id)
    {
        using var statement = connection.Prepare($"DELETE FROM {table.Quoted} WHERE {table.PrimaryId.Quoted} = ?1").Bind(1, id);
        return statement.Run() > 0;
    }

    /// <summary>The columns of a row that have a value; null where there is no such row.</summary>
    public static Entity? Find(StoreConnection connection, StoredTable table, Guid id, RowReading reading)
    {
        using var statement = connection.Prepare(reading.Sql).Bind(1, id);
        return statement.Step() ? reading.Read(statement, table, id) : null;
    }

    /// <summary>Whether there is a row with this id.</summary>
    public static bool Exists(StoreConnection connection, StoredTable table, Guid id)
    {
        using var statement = connection.Prepare(table.ExistsSql).Bind(1, id);
        return statement.Step();
    }

    /// <summary>The id of the row with these values of an alternate key of the table; null where there is none.</summary>
    public static Guid? FindByKey(StoreConnection connection, StoredTable table, KeyAttributeCollection values)
    {
        var key = table.Keys.First(key => key.IsOf(values));
        using var statement = connection.Prepare(key.Sql);
        for (var i = 0; i < key.Columns.Count; i++)
        {
            key.Columns[i].Bind(statement, i + 1, values[key.Columns[i].Name]);
        }

        return statement.Step() ? statement.Id(0) : null;
    }

    /// <summary>The ids of the rows whose lookup points to a row.</summary>
    public static List<Guid> Referencing(StoreConnection connection, StoredTable table, StoredColumn lookup, Guid id, int most = -1)
    {
        var limit = most.ToString(CultureInfo.InvariantCulture);
        using var statement = connection.Prepare(
            $"SELECT {table.PrimaryId.Quoted} FROM {table.Quoted} WHERE {lookup.Quoted} = ?1 LIMIT {limit}").Bind(1, id);
        var ids = new List<Guid>();
        while (statement.Step())
        {
            ids.Add(statement.Id(0));
        }

        return ids;
    }

    private static string UpdateSql(StoredTable table, ICollection<string> names)
    {
        var sql = new StringBuilder("UPDATE ").Append(table.Quoted).Append(" SET ");
        var parameter = 2;
        foreach (var name in names)
        {
            var column = table.FindColumn(name)!;
            _ = sql.Append(parameter == 2 ? "" : ", ").Append(column.Quoted).Append(" = ?").Append(parameter++);
            if (column.TypeName is { } typeName)
            {
                _ = sql.Append(", \"").Append(typeName).Append("\" = ?").Append(parameter++);
            }
        }

        return sql.Append(" WHERE ").Append(table.PrimaryId.Quoted).Append(" = ?1").ToString();
    }

    private static int Run(Statement statement, StoredTable table, Entity row)
    {
        try
        {
            return statement.Run();
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            throw Fault.Of(ErrorCodes.DuplicateRecord, $"Cannot insert duplicate key. The {table.Name} with the id '{row.Id}' exists already.");
        }
        catch (SqliteException exception) when (exception.SqliteExtendedErrorCode == raw.SQLITE_CONSTRAINT_UNIQUE)
        {
            throw DuplicateKey(table, exception.Message);
        }
    }

    private static Exception DuplicateKey(StoredTable table, string message)
    {
        // SQLite names the columns, "account.sav_number", in the order of the index.
        KeyMetadata? key = table.Metadata.Keys.FirstOrDefault(key =>
            message.Contains($": {string.Join(", ", key.Columns.Select(column => $"{table.Name}.{column}"))}'", StringComparison.OrdinalIgnoreCase));
        return Fault.Of(
            ErrorCodes.DuplicateRecordEntityKey,
            $"Entity Key {key?.Label} violated. A record with the same value for {string.Join(", ", key?.Columns ?? [])} already exists. " +
            "A duplicate record cannot be created. Select one or more unique values and try again.");
    }
}
