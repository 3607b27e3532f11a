using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// The operators that look up and down a hierarchy (Microsoft, "Query hierarchical data"): on the primary key, or on a lookup, of a
/// table that points to itself.
/// </summary>
/// <param name="schema">The tables.</param>
/// <param name="slots">Where the ids go.</param>
internal sealed class HierarchySql(StoreSchema schema, ConditionSlots slots)
{
    public static bool Takes(ConditionOperator op) => op is
        ConditionOperator.Under or ConditionOperator.NotUnder or ConditionOperator.UnderOrEqual or ConditionOperator.Above
        or ConditionOperator.AboveOrEqual;

    public string Of(ConditionExpression condition, QuerySource source, StoredColumn column, string sql)
    {
        ConditionCheck.HasValues(condition, 1);
        var table = Hierarchy(condition, source, column);
        var parent = Parent(table) ?? throw ConditionCheck.NotSupported(
            condition, $"because '{table.Name}' has not exactly one lookup that points to itself");
        var id = slots.Add(condition, (current, caller) => ConditionValue.Stored(source, column, current.Values[0], caller));
        return condition.Operator switch
        {
            ConditionOperator.Under => $"{sql} IN ({Below(table, parent, id, withItself: false)})",
            ConditionOperator.UnderOrEqual => $"{sql} IN ({Below(table, parent, id, withItself: true)})",
            ConditionOperator.NotUnder => $"({sql} NOT IN ({Below(table, parent, id, withItself: false)}) OR {sql} IS NULL)",
            ConditionOperator.Above => $"{sql} IN ({Above(table, parent, id, withItself: false)})",
            _ => $"{sql} IN ({Above(table, parent, id, withItself: true)})",
        };
    }

    /// <summary>The ids of the rows below one. UNION leaves out what is there already, so that a loop in the data has an end.</summary>
    public static string Below(StoredTable table, StoredColumn parent, string id, bool withItself)
    {
        var key = table.PrimaryId.Quoted;
        var first = withItself
            ? $"SELECT {key} FROM {table.Quoted} WHERE {key} = {id}"
            : $"SELECT {key} FROM {table.Quoted} WHERE {parent.Quoted} = {id}";
        return $"WITH RECURSIVE _below(id) AS ({first} UNION SELECT _child.{key} FROM _below "
            + $"JOIN {table.Quoted} AS _child ON _child.{parent.Quoted} = _below.id) SELECT id FROM _below";
    }

    private static string Above(StoredTable table, StoredColumn parent, string id, bool withItself)
    {
        var key = table.PrimaryId.Quoted;
        return $"WITH RECURSIVE _above(id) AS (SELECT {(withItself ? key : parent.Quoted)} FROM {table.Quoted} WHERE {key} = {id} "
            + $"UNION SELECT _child.{parent.Quoted} FROM _above JOIN {table.Quoted} AS _child ON _child.{key} = _above.id) "
            + "SELECT id FROM _above WHERE id IS NOT NULL";
    }

    private StoredTable Hierarchy(ConditionExpression condition, QuerySource source, StoredColumn column)
    {
        if (column == source.Table.PrimaryId)
        {
            return source.Table;
        }

        return column.Metadata is { IsLookup: true, Targets: [var target] } && schema.FindTable(target) is { } table
            ? table
            : throw ConditionCheck.NotSupported(condition, "on a column that is neither the primary key nor a lookup of one table");
    }

    private static StoredColumn? Parent(StoredTable table)
    {
        var lookups = table.Columns.Where(column =>
            column.Metadata.Type == ColumnType.Lookup && column.Metadata.Targets is [var target] && target == table.Name
            && column.Name is not ("createdby" or "createdonbehalfby" or "modifiedby" or "modifiedonbehalfby")).ToList();
        return lookups.Count == 1 ? lookups[0] : lookups.Find(column => column.Name == $"parent{table.Name}id");
    }
}
