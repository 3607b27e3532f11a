using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Functions.Tests.Fakes;

/// <summary>
/// As much of a QueryExpression as the flows use: equality, one of several, not later than, inner joins with their columns, orders, top.
/// </summary>
internal static class FakeQuery
{
    public static IEnumerable<Entity> Run(QueryExpression query, IReadOnlyCollection<Entity> rows)
    {
        var found = Filter(rows, query.EntityName, query.Criteria);
        foreach (var link in query.LinkEntities)
        {
            var linked = Filter(rows, link.LinkToEntityName, link.LinkCriteria)
                .Select(row => Value(row, link.LinkToAttributeName)).Where(key => key is not null).ToHashSet();
            found = found.Where(row => linked.Contains(Plain(row.GetAttributeValue<object>(link.LinkFromAttributeName))));
        }

        IOrderedEnumerable<Entity> ordered = found.OrderBy(_ => 0);
        foreach (var order in query.Orders)
        {
            ordered = order.OrderType == OrderType.Descending
                ? ordered.ThenByDescending(row => row.GetAttributeValue<object>(order.AttributeName))
                : ordered.ThenBy(row => row.GetAttributeValue<object>(order.AttributeName));
        }

        return ordered.Take(query.TopCount ?? int.MaxValue);
    }

    /// <summary>Adds the columns of the joined rows to a copy of a row that was found.</summary>
    public static Entity Join(QueryExpression query, Entity row, Entity copy, IReadOnlyCollection<Entity> rows)
    {
        foreach (var link in query.LinkEntities)
        {
            var key = Plain(row.GetAttributeValue<object>(link.LinkFromAttributeName));
            var linked = rows.First(
                other => other.LogicalName == link.LinkToEntityName && Equals(Value(other, link.LinkToAttributeName), key));
            foreach (var column in link.Columns.Columns.Where(linked.Contains))
            {
                copy[$"{link.EntityAlias}.{column}"] = new AliasedValue(link.LinkToEntityName, column, linked[column]);
            }
        }

        return copy;
    }

    private static IEnumerable<Entity> Filter(IEnumerable<Entity> rows, string table, FilterExpression filter) => rows
        .Where(row => row.LogicalName == table && filter.Conditions.All(condition => Holds(row, condition)));

    private static bool Holds(Entity row, ConditionExpression condition)
    {
        var value = Value(row, condition.AttributeName);
        return condition.Operator switch
        {
            ConditionOperator.Equal => Equals(value, condition.Values[0]),
            ConditionOperator.Null => value is null,
            ConditionOperator.NotNull => value is not null,
            ConditionOperator.In => condition.Values.Any(wanted => Equals(value, wanted)),
            ConditionOperator.GreaterThan => value is int number && number > (int)condition.Values[0],
            ConditionOperator.LessEqual => value is DateTime instant && instant <= (DateTime)condition.Values[0],
            var other => throw new NotSupportedException(other.ToString()),
        };
    }

    private static object? Value(Entity row, string column) =>
        column == $"{row.LogicalName}id" ? row.Id : Plain(row.GetAttributeValue<object>(column));

    private static object? Plain(object? value) => value switch
    {
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
