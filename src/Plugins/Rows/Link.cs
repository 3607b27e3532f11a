using Microsoft.Xrm.Sdk.Query;

namespace Sav.Plugins.Rows;

/// <summary>Joins another table to a query.</summary>
internal static class Link
{
    /// <summary>Joins the row that <paramref name="lookup"/> points to; its columns come back under <paramref name="alias"/>.</summary>
    public static LinkEntity To(string table, string lookup, string alias, params string[] columns) => new()
    {
        LinkToEntityName = table,
        LinkFromAttributeName = lookup,
        LinkToAttributeName = table + "id",
        JoinOperator = JoinOperator.LeftOuter,
        EntityAlias = alias,
        Columns = new ColumnSet(columns),
    };
}
