using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// The tables of one query, or of the subquery that a link of the kind "exists" becomes: its own and those joined to it, each after the
/// one it hangs on.
/// </summary>
internal sealed partial class QuerySources
{
    private readonly StoreSchema _schema;
    private readonly Func<StoredTable, string> _readable;
    private readonly SqlAliases _aliases;
    private readonly List<QueryLink> _links = [];
    private readonly List<QueryLink> _subqueries = [];

    /// <param name="schema">The tables of the organisation.</param>
    /// <param name="query">The query.</param>
    /// <param name="readable">What a query of the caller reads in place of a table; null for every row.</param>
    public QuerySources(StoreSchema schema, QueryExpression query, Func<StoredTable, string>? readable = null)
        : this((schema, readable ?? (table => table.Quoted), new SqlAliases()), query.EntityName, null, query.LinkEntities)
    {
    }

    private QuerySources(
        (StoreSchema Schema, Func<StoredTable, string> Readable, SqlAliases Aliases) shared,
        string? table,
        string? alias,
        DataCollection<LinkEntity>? links)
    {
        (_schema, _readable, _aliases) = shared;
        var root = Table(table);
        Root = new QuerySource(root, string.IsNullOrEmpty(alias) ? root.Name : alias, _aliases.Next()) { TableSql = _readable(root) };
        Add(links, Root);
    }

    /// <summary>The table whose rows are asked for.</summary>
    public QuerySource Root { get; }

    /// <summary>The links that bring in columns and rows: inner and outer.</summary>
    public IReadOnlyList<QueryLink> Links => _links;

    /// <summary>The links that only ask whether there are rows: exists and in.</summary>
    public IReadOnlyList<QueryLink> Subqueries => _subqueries;

    /// <summary>All tables, the query's own first.</summary>
    public IEnumerable<QuerySource> All => _links.Select(link => link.Source).Prepend(Root);

    /// <summary>The table that <c>EntityName</c> of a condition or an order names, by alias or by table name.</summary>
    public QuerySource Named(string name) =>
        _links.Find(link => link.Source.Alias == name)?.Source
        ?? (Root.Alias == name ? Root : _links.Find(link => link.Source.Table.Name == name)?.Source)
        ?? throw Fault.Of(ErrorCodes.QueryBuilderAliasDoesNotExist, $"The query has no link with the alias or table name '{name}'.");

    /// <summary>The tables of a subquery. Its conditions see only these, as its columns are seen by nobody else.</summary>
    public QuerySources Of(LinkEntity link) =>
        new((_schema, _readable, _aliases), link.LinkToEntityName, Checked(link.EntityAlias), link.LinkEntities);

    private void Add(DataCollection<LinkEntity>? links, QuerySource from)
    {
        foreach (var link in links ?? Enumerable.Empty<LinkEntity>())
        {
            if (link.JoinOperator is JoinOperator.Exists or JoinOperator.In)
            {
                _subqueries.Add(new QueryLink(link, from, from));
                continue;
            }

            var table = Table(link.LinkToEntityName);
            // Dataverse names a link without alias after its table and its place in the query: account1, contact2.
            var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{table.Name}{_links.Count + 1}" : Checked(link.EntityAlias)!;
            var source = new QuerySource(table, alias, _aliases.Next()) { TableSql = _readable(table) };
            _links.Add(new QueryLink(link, source, from));
            Add(link.LinkEntities, source);
        }
    }

    private StoredTable Table(string? name) =>
        name is not null && _schema.FindTable(name) is { } table && table.Name == name ? table : throw Fault.UnknownTable(name);

    private string? Checked(string? alias)
    {
        if (!string.IsNullOrEmpty(alias) && !AliasPattern().IsMatch(alias))
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidAlias,
                $"Invalid character specified for alias: {alias}. Only characters within the ranges [A-Z], [a-z] or [0-9] or _ "
                + "are allowed.  The first character may only be in the ranges [A-Z], [a-z] or _.");
        }

        return _links.TrueForAll(link => link.Source.Alias != alias)
            ? alias
            : throw Fault.Of(ErrorCodes.QueryBuilderInvalidAlias, $"Two links have the alias '{alias}'. Give each its own.");
    }

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex AliasPattern();
}
