using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>FROM and WHERE of a query or of a subquery: its table, its links and its filters.</summary>
internal sealed class QueryBody
{
    private readonly string _from;
    private readonly string? _where;

    public QueryBody(QuerySources sources, FilterSql filters, ConditionSql conditions, FilterExpression? criteria)
    {
        _from = string.Concat(
            sources.Links.Select(link => Join(link, filters)).Prepend($" FROM {sources.Root.TableSql} AS \"{sources.Root.SqlAlias}\""));
        var related = new RelatedRowsSql(sources, conditions);
        var parts = sources.Subqueries.Select(related.OfLink).Prepend(filters.Of(criteria, sources.Root)).OfType<string>().ToList();
        _where = parts.Count == 0 ? null : string.Join(" AND ", parts);
    }

    /// <summary>The SQL, with a further condition where there is one.</summary>
    public string Sql(string? and = null) => (_where, and) switch
    {
        (null, null) => _from,
        (null, _) => $"{_from} WHERE {and}",
        (_, null) => $"{_from} WHERE {_where}",
        _ => $"{_from} WHERE {_where} AND {and}",
    };

    private static string Join(QueryLink link, FilterSql filters)
    {
        var join = link.Link.JoinOperator switch
        {
            JoinOperator.Inner => "INNER JOIN",
            JoinOperator.LeftOuter => "LEFT JOIN",
            var other => throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidJoinOperator,
                $"The join operator '{other}' is not supported here by the embedded Dataverse. Use 'Inner', 'LeftOuter', 'Exists' or 'In'; "
                + "'Any', 'NotAny', 'All' and 'NotAll' belong into a filter."),
        };
        var to = link.Source.Sql(link.Link.LinkToAttributeName);
        var from = link.From.Sql(link.Link.LinkFromAttributeName);
        var criteria = filters.Of(link.Link.LinkCriteria, link.Source) is { } filter ? $" AND {filter}" : "";
        return $" {join} {link.Source.TableSql} AS \"{link.Source.SqlAlias}\" ON {to} = {from}{criteria}";
    }
}
