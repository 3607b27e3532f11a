using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Filters as SQL: conditions, filters inside filters and filters on related rows, joined by AND or OR.</summary>
/// <param name="sources">The tables that conditions may name.</param>
/// <param name="conditions">Translates the conditions.</param>
internal sealed class FilterSql(QuerySources sources, ConditionSql conditions)
{
    /// <summary>The SQL of a filter; null where it filters nothing.</summary>
    /// <param name="filter">The filter, or null.</param>
    /// <param name="source">The table of its conditions that name none.</param>
    public string? Of(FilterExpression? filter, QuerySource source)
    {
        if (filter is null)
        {
            return null;
        }

        Check(filter);
        var parts = new List<string>();
        foreach (var condition in filter.Conditions)
        {
            var own = string.IsNullOrEmpty(condition.EntityName) ? source : sources.Named(condition.EntityName);
            parts.Add(conditions.Of(condition, own, sources));
        }

        foreach (var child in filter.Filters)
        {
            if (Of(child, source) is { } sql)
            {
                parts.Add(sql);
            }
        }

        if (filter.AnyAllFilterLinkEntity is { } link)
        {
            parts.Add(new RelatedRowsSql(sources, conditions).OfFilter(link, source));
        }

        return Join(parts, filter.FilterOperator);
    }

    private static string? Join(List<string> parts, LogicalOperator op) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => $"({string.Join(op == LogicalOperator.Or ? " OR " : " AND ", parts)})",
    };

    private static void Check(FilterExpression filter)
    {
        if (filter.IsQuickFindFilter)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderBadCondition,
                "Quick find filters are not supported by the embedded Dataverse. Use plain filters with 'Like'.");
        }
    }
}
