using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>Filters as SQL: conditions and filters inside filters, joined by AND or OR.</summary>
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
            parts.Add(conditions.Of(condition, string.IsNullOrEmpty(condition.EntityName) ? source : sources.Named(condition.EntityName)));
        }

        foreach (var child in filter.Filters)
        {
            if (Of(child, source) is { } sql)
            {
                parts.Add(sql);
            }
        }

        return parts.Count switch
        {
            0 => null,
            1 => parts[0],
            _ => $"({string.Join(filter.FilterOperator == LogicalOperator.Or ? " OR " : " AND ", parts)})",
        };
    }

    private static void Check(FilterExpression filter)
    {
        if (filter.AnyAllFilterLinkEntity is not null || filter.IsQuickFindFilter)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderBadCondition,
                "AnyAllFilterLinkEntity and quick find filters are not supported by the embedded Dataverse. Use a link and plain filters.");
        }
    }
}
