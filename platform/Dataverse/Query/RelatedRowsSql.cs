using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Links that only ask for related rows, so that each row comes once however many there are (Microsoft, "Filter on values in related
/// records"). There "not all" means the same as "any", and "all" finds rows that have related rows of which none meets the filter.
/// </summary>
/// <param name="sources">The tables around.</param>
/// <param name="conditions">Translates the conditions.</param>
internal sealed class RelatedRowsSql(QuerySources sources, ConditionSql conditions)
{
    /// <summary>A link of the kind exists or in.</summary>
    public string OfLink(QueryLink link) => link.Link.JoinOperator == JoinOperator.In
        ? In(link.Link, link.From)
        : $"EXISTS ({Rows(link.Link, link.From)})";

    /// <summary>A link inside a filter: any, not any, all, not all.</summary>
    public string OfFilter(LinkEntity link, QuerySource from) => link.JoinOperator switch
    {
        JoinOperator.Any or JoinOperator.NotAll => $"EXISTS ({Rows(link, from)})",
        JoinOperator.NotAny => $"NOT EXISTS ({Rows(link, from)})",
        JoinOperator.All => $"(EXISTS ({AllRows(link, from)}) AND NOT EXISTS ({Rows(link, from)}))",
        var other => throw Fault.Of(
            ErrorCodes.QueryBuilderInvalidJoinOperator,
            $"The join operator '{other}' does not belong into a filter. Use 'Any', 'NotAny', 'All' or 'NotAll' there."),
    };

    private string Rows(LinkEntity link, QuerySource from)
    {
        var inner = sources.Of(link);
        var body = new QueryBody(inner, new FilterSql(inner, conditions), conditions, link.LinkCriteria);
        return $"SELECT 1{body.Sql(Match(link, inner.Root, from))}";
    }

    private string AllRows(LinkEntity link, QuerySource from)
    {
        var related = sources.Of(new LinkEntity { LinkToEntityName = link.LinkToEntityName }).Root;
        return $"SELECT 1 FROM {related.TableSql} AS \"{related.SqlAlias}\" WHERE {Match(link, related, from)}";
    }

    private string In(LinkEntity link, QuerySource from)
    {
        var inner = sources.Of(link);
        var body = new QueryBody(inner, new FilterSql(inner, conditions), conditions, link.LinkCriteria);
        return $"{from.Sql(link.LinkFromAttributeName)} IN (SELECT {inner.Root.Sql(link.LinkToAttributeName)}{body.Sql()})";
    }

    private static string Match(LinkEntity link, QuerySource related, QuerySource from) =>
        $"{related.Sql(link.LinkToAttributeName)} = {from.Sql(link.LinkFromAttributeName)}";
}
