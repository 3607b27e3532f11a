using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>The rows of a query by looking at every row of every table, with no index, no SQL and no cleverness.</summary>
internal sealed class NaiveQuery(World world)
{
    public const string Root = "";

    private readonly NaiveCondition _conditions = new(world);

    public NaiveDates Dates => _conditions.Dates;

    /// <summary>The rows that the links bring together and the filters leave, one row of each table by its alias.</summary>
    public List<NaiveRow> Rows(QueryExpression query)
    {
        var rows = world.Rows(query.EntityName).Select(row => new NaiveRow().With(Root, query.EntityName, row)).ToList();
        return [.. Joined(rows, Root, query.LinkEntities).Where(row => Holds(query.Criteria, row, Root, query.EntityName))];
    }

    private IEnumerable<NaiveRow> Joined(IEnumerable<NaiveRow> rows, string from, IEnumerable<LinkEntity> links)
    {
        foreach (var link in links)
        {
            rows = link.JoinOperator is JoinOperator.Exists or JoinOperator.In
                ? rows.Where(row => Matches(link, row, from, withFilter: true).Any())
                : Joined(rows.SelectMany(row => Matched(link, row, from)), link.EntityAlias, link.LinkEntities);
        }

        return rows.ToList();
    }

    private IEnumerable<NaiveRow> Matched(LinkEntity link, NaiveRow row, string from)
    {
        var matches = Candidates(link, row, from)
            .Where(match => Holds(link.LinkCriteria, match, link.EntityAlias, link.LinkToEntityName)).ToList();
        return matches.Count == 0 && link.JoinOperator == JoinOperator.LeftOuter
            ? [row.With(link.EntityAlias, link.LinkToEntityName, null)]
            : matches;
    }

    private IEnumerable<NaiveRow> Candidates(LinkEntity link, NaiveRow row, string from) =>
        world.Rows(link.LinkToEntityName)
            .Where(other => IsSame(row.Value(from, link.LinkFromAttributeName), other[link.LinkToAttributeName]))
            .Select(other => row.With(link.EntityAlias, link.LinkToEntityName, other));

    // A link that asks only whether there are rows is a query of its own.
    private IEnumerable<NaiveRow> Matches(LinkEntity link, NaiveRow row, string from, bool withFilter)
    {
        var candidates = Candidates(link, row, from);
        return withFilter
            ? Joined(candidates, link.EntityAlias, link.LinkEntities)
                .Where(match => Holds(link.LinkCriteria, match, link.EntityAlias, link.LinkToEntityName))
            : candidates;
    }

    private bool Holds(FilterExpression? filter, NaiveRow row, string alias, string table)
    {
        if (filter is null)
        {
            return true;
        }

        var results = filter.Conditions.Select(condition => Holds(condition, row, alias, table))
            .Concat(filter.Filters.Where(child => !IsEmpty(child)).Select(child => Holds(child, row, alias, table)));
        if (filter.AnyAllFilterLinkEntity is { } link)
        {
            results = results.Append(Related(link, row, alias));
        }

        var all = results.ToList();
        return all.Count == 0 || (filter.FilterOperator == LogicalOperator.Or ? all.Contains(true) : !all.Contains(false));
    }

    private static bool IsEmpty(FilterExpression filter) =>
        filter.Conditions.Count == 0 && filter.AnyAllFilterLinkEntity is null && filter.Filters.All(IsEmpty);

    private bool Holds(ConditionExpression condition, NaiveRow row, string alias, string table)
    {
        var own = string.IsNullOrEmpty(condition.EntityName) ? alias : condition.EntityName;
        return _conditions.Holds(condition, own == alias ? table : row.Table(own), row.Row(own));
    }

    private bool Related(LinkEntity link, NaiveRow row, string from)
    {
        var matches = Matches(link, row, from, withFilter: true).Any();
        return link.JoinOperator switch
        {
            JoinOperator.Any or JoinOperator.NotAll => matches,
            JoinOperator.NotAny => !matches,
            _ => !matches && Matches(link, row, from, withFilter: false).Any(),
        };
    }

    private static bool IsSame(object? left, object? right) =>
        left is not null && right is not null && NaiveValue.Compare(left, right) == 0;
}
