using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Whether one row meets one condition.</summary>
internal sealed class NaiveCondition(World world)
{
    private readonly NaiveDates _dates = new(world.UtcNow, world.Zone);

    public NaiveDates Dates => _dates;

    /// <param name="condition">The condition.</param>
    /// <param name="table">The table of the row.</param>
    /// <param name="row">The row; null where an outer link found none.</param>
    public bool Holds(ConditionExpression condition, string table, Dictionary<string, object?>? row)
    {
        var value = row?[condition.AttributeName];
        if (condition.CompareColumns)
        {
            var other = row?[(string)condition.Values[0]];
            return value is not null && other is not null && Compared(condition.Operator, NaiveValue.Compare(value, other));
        }

        if (value is null)
        {
            return FindsNothing(condition.Operator);
        }

        var column = WorldTables.Schema.FindTable(table)!.FindColumn(condition.AttributeName)!.Metadata;
        return Holds(condition, column, value);
    }

    // The negative operators find rows without a value.
    private static bool FindsNothing(ConditionOperator op) => op is
        ConditionOperator.Null or ConditionOperator.NotEqual or ConditionOperator.NotIn or ConditionOperator.NotBetween
        or ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith or ConditionOperator.NotOn
        or ConditionOperator.NotEqualUserId or ConditionOperator.NotUnder;

    private bool Holds(ConditionExpression condition, ColumnMetadata column, object value)
    {
        var values = condition.Values;
        var first = values.Count > 0 ? values[0] : null;
        return condition.Operator switch
        {
            ConditionOperator.Null => false,
            ConditionOperator.NotNull => true,
            ConditionOperator.In => values.Any(other => NaiveValue.Compare(value, other) == 0),
            ConditionOperator.NotIn => values.All(other => NaiveValue.Compare(value, other) != 0),
            ConditionOperator.Between => NaiveValue.Compare(value, values[0]) >= 0 && NaiveValue.Compare(value, values[1]) <= 0,
            ConditionOperator.NotBetween => NaiveValue.Compare(value, values[0]) < 0 || NaiveValue.Compare(value, values[1]) > 0,
            ConditionOperator.Like => NaiveText.Like((string)value, (string)first!),
            ConditionOperator.NotLike => !NaiveText.Like((string)value, (string)first!),
            ConditionOperator.BeginsWith => NaiveText.Like((string)value, first + "%"),
            ConditionOperator.DoesNotBeginWith => !NaiveText.Like((string)value, first + "%"),
            ConditionOperator.EndsWith => NaiveText.Like((string)value, "%" + first),
            ConditionOperator.DoesNotEndWith => !NaiveText.Like((string)value, "%" + first),
            ConditionOperator.EqualUserId => QueryStore.Caller.Equals(value),
            ConditionOperator.NotEqualUserId => !QueryStore.Caller.Equals(value),
            ConditionOperator.NotOn => !_dates.Is(ConditionOperator.On, _dates.Local(column, (DateTime)value), first, column)!.Value,
            ConditionOperator.Under => Ancestors((Guid)value).Skip(1).Contains((Guid)first!),
            ConditionOperator.NotUnder => !Ancestors((Guid)value).Skip(1).Contains((Guid)first!),
            ConditionOperator.UnderOrEqual => Ancestors((Guid)value).Contains((Guid)first!),
            ConditionOperator.Above => Ancestors((Guid)first!).Skip(1).Contains((Guid)value),
            ConditionOperator.AboveOrEqual => Ancestors((Guid)first!).Contains((Guid)value),
            var op when value is DateTime time && _dates.Is(op, _dates.Local(column, time), first, column) is { } holds => holds,
            var op => Compared(op, NaiveValue.Compare(value, first!)),
        };
    }

    private static bool Compared(ConditionOperator op, int order) => op switch
    {
        ConditionOperator.Equal => order == 0,
        ConditionOperator.NotEqual => order != 0,
        ConditionOperator.GreaterThan => order > 0,
        ConditionOperator.GreaterEqual => order >= 0,
        ConditionOperator.LessThan => order < 0,
        ConditionOperator.LessEqual => order <= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(op), op, "Not an operator of the naive evaluation."),
    };

    /// <summary>A region, the one above it, and so on. In a loop it comes to itself again, and then all has been said.</summary>
    private List<Guid> Ancestors(Guid id)
    {
        var path = new List<Guid>();
        for (Guid? next = id; next is not null && path.Count < 20; next = Parent(next.Value))
        {
            path.Add(next.Value);
        }

        return path;
    }

    private Guid? Parent(Guid id) =>
        (Guid?)world.Rows(WorldTables.Region).FirstOrDefault(row => row["regionid"]!.Equals(id))?["parentregionid"];
}
