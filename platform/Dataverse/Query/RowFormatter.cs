using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Adds to a row that was read by its id what its values look like to the user.</summary>
internal static class RowFormatter
{
    public static void Format(StoreSchema schema, StoredTable table, Entity row, StoreConnection connection, QueryCaller caller)
    {
        var symbol = row.Attributes.Values.Any(value => value is Money) ? Symbol(schema, table, row.Id, connection) : null;
        foreach (var (name, value) in row.Attributes)
        {
            if (value is not null && FormattedValue.Of(table.FindColumn(name)!.Metadata, value, caller, symbol) is { } text)
            {
                row.FormattedValues[name] = text;
            }
        }
    }

    private static string? Symbol(StoreSchema schema, StoredTable table, Guid id, StoreConnection connection)
    {
        var source = new QuerySource(table, table.Name, "t0");
        if (CurrencySymbol.Sql(schema, source) is not { } sql)
        {
            return null;
        }

        using var statement = connection.Prepare(
            $"SELECT {sql} FROM {table.Quoted} AS \"{source.SqlAlias}\" WHERE {source.Sql(table.PrimaryId)} = ?1").Bind(1, id);
        return statement.Step() ? statement.Text(0) : null;
    }
}
