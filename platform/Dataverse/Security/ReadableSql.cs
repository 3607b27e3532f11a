using Microsoft.Crm.Sdk.Messages;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Security;

/// <summary>
/// What stands for a table in the queries of a user. A secured column that he may not read is empty for filters, order and aggregates too:
/// nobody finds out a value by asking for the rows that have it.
/// </summary>
internal static class ReadableSql
{
    public static string Of(Principal principal, StoredTable table)
    {
        var rows = SecurityCheck.Demand(principal, table, AccessRights.ReadAccess).Rows;
        var hidden = table.SecuredColumns.Where(column => !principal.May(table, column, AccessRights.ReadAccess)).ToHashSet();
        if (rows is null && hidden.Count == 0)
        {
            return table.Quoted;
        }

        var columns = hidden.Count == 0 ? "*" : string.Join(", ", table.Columns.SelectMany(column => Columns(column, hidden.Contains(column))));
        return $"(SELECT {columns} FROM {table.Quoted}{(rows is null ? "" : $" WHERE {rows}")})";
    }

    private static IEnumerable<string> Columns(StoredColumn column, bool isHidden)
    {
        yield return isHidden ? $"NULL AS {column.Quoted}" : column.Quoted;
        if (column.TypeName is { } typeName)
        {
            yield return isHidden ? $"NULL AS \"{typeName}\"" : $"\"{typeName}\"";
        }
    }
}
