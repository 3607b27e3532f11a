using Microsoft.Xrm.Sdk.Query;

namespace Sav.Plugins.Rows;

/// <summary>Outer joins under an alias; the columns come back under it, see <see cref="JoinedRow"/>.</summary>
internal static class QueryJoins
{
    /// <summary>Joins the row that a lookup points to.</summary>
    public static LinkEntity Join(this QueryExpression query, string table, string lookup, string alias, params string[] columns) =>
        Named(query.AddLink(table, lookup, IdOf(table), JoinOperator.LeftOuter), alias, columns);

    /// <inheritdoc cref="Join(QueryExpression, string, string, string, string[])"/>
    public static LinkEntity Join(this LinkEntity link, string table, string lookup, string alias, params string[] columns) =>
        Named(link.AddLink(table, lookup, IdOf(table), JoinOperator.LeftOuter), alias, columns);

    /// <summary>Joins the rows whose lookup points here, each as a row of its own.</summary>
    public static LinkEntity JoinMany(this QueryExpression query, string table, string from, string lookup, string alias, params string[] columns) =>
        Named(query.AddLink(table, from, lookup, JoinOperator.LeftOuter), alias, columns);

    /// <inheritdoc cref="JoinMany(QueryExpression, string, string, string, string, string[])"/>
    public static LinkEntity JoinMany(this LinkEntity link, string table, string from, string lookup, string alias, params string[] columns) =>
        Named(link.AddLink(table, from, lookup, JoinOperator.LeftOuter), alias, columns);

    /// <summary>A join that was made before, to add columns to.</summary>
    public static LinkEntity LinkTo(this QueryExpression query, string alias) =>
        query.LinkEntities.First(link => link.EntityAlias == alias);

    /// <inheritdoc cref="LinkTo(QueryExpression, string)"/>
    public static LinkEntity LinkTo(this LinkEntity link, string alias) => link.LinkEntities.First(joined => joined.EntityAlias == alias);

    // A user has at most one row of settings, and its id is the user's.
    private static string IdOf(string table) => table == "usersettings" ? "systemuserid" : table + "id";

    private static LinkEntity Named(LinkEntity link, string alias, string[] columns)
    {
        link.EntityAlias = alias;
        link.Columns = new ColumnSet(columns);
        return link;
    }
}
