using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Functions.Tests.Fakes;

/// <summary>As much of a QueryExpression as the flows use: equality, not later than, inner joins, orders, top.</summary>
internal static class FakeQuery
{
    public static IEnumerable<Entity> Run(QueryExpression query, IReadOnlyCollection<Entity> rows)
    {
        var found = Filter(rows, query.EntityName, query.Criteria);
        foreach (var link in query.LinkEntities)
        {
            var linked = Filter(rows, link.LinkToEntityName, link.LinkCriteria)
                .Select(row => Plain(row.GetAttributeValue<object>(link.LinkToAttributeName))).ToHashSet();
            found = found.Where(row => linked.Contains(Plain(row.GetAttributeValue<object>(link.LinkFromAttributeName))));
        }

        IOrderedEnumerable<Entity> ordered = found.OrderBy(_ => 0);
        foreach (var order in query.Orders)
        {
            ordered = ordered.ThenBy(row => row.GetAttributeValue<object>(order.AttributeName));
        }

        return ordered.Take(query.TopCount ?? int.MaxValue);
    }

    private static IEnumerable<Entity> Filter(IEnumerable<Entity> rows, string table, FilterExpression filter) => rows
        .Where(row => row.LogicalName == table && filter.Conditions.All(condition => Holds(row, condition)));

    private static bool Holds(Entity row, ConditionExpression condition)
    {
        var value = condition.AttributeName == $"{row.LogicalName}id" ? row.Id : row.GetAttributeValue<object>(condition.AttributeName);
        return condition.Operator switch
        {
            ConditionOperator.Equal => Equals(Plain(value), condition.Values[0]),
            ConditionOperator.LessEqual => value is DateTime instant && instant <= (DateTime)condition.Values[0],
            var other => throw new NotSupportedException(other.ToString()),
        };
    }

    private static object? Plain(object? value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
