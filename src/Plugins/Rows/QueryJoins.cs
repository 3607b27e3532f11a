using Microsoft.Xrm.Sdk.Query;

namespace Sav.Plugins.Rows;

/// <summary>Joins the row that a lookup points to; its columns come back under the alias, see <see cref="JoinedRow"/>.</summary>
internal static class QueryJoins
{
    public static LinkEntity Join(this QueryExpression query, string table, string lookup, string alias, params string[] columns) =>
        Named(query.AddLink(table, lookup, table + "id", JoinOperator.LeftOuter), alias, columns);

    public static LinkEntity Join(this LinkEntity link, string table, string lookup, string alias, params string[] columns) =>
        Named(link.AddLink(table, lookup, table + "id", JoinOperator.LeftOuter), alias, columns);

    private static LinkEntity Named(LinkEntity link, string alias, string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
        return link;
    }
}
