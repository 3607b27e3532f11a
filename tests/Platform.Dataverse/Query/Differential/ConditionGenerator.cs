using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>
/// Random conditions. What a condition is comes from one source of chance and its values from another, so that a shape comes again with
/// other values.
/// </summary>
internal sealed class ConditionGenerator(Random shape, Random values, DateTime now)
{
    private static readonly ConditionOperator[] Comparisons =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.GreaterEqual,
        ConditionOperator.LessThan, ConditionOperator.LessEqual,
    ];

    private static readonly ConditionOperator[] Patterns =
    [
        ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith,
    ];

    private static readonly ConditionOperator[] Relative =
    [
        ConditionOperator.Yesterday, ConditionOperator.Today, ConditionOperator.Tomorrow, ConditionOperator.Last7Days,
        ConditionOperator.Next7Days, ConditionOperator.LastWeek, ConditionOperator.ThisWeek, ConditionOperator.NextWeek,
        ConditionOperator.LastMonth, ConditionOperator.ThisMonth, ConditionOperator.NextMonth, ConditionOperator.LastYear,
        ConditionOperator.ThisYear, ConditionOperator.NextYear,
    ];

    private static readonly ConditionOperator[] Counted =
    [
        ConditionOperator.LastXHours, ConditionOperator.NextXHours, ConditionOperator.LastXDays, ConditionOperator.NextXDays,
        ConditionOperator.LastXWeeks, ConditionOperator.NextXWeeks, ConditionOperator.LastXMonths, ConditionOperator.NextXMonths,
        ConditionOperator.LastXYears, ConditionOperator.NextXYears, ConditionOperator.OlderThanXMinutes, ConditionOperator.OlderThanXHours,
        ConditionOperator.OlderThanXDays, ConditionOperator.OlderThanXWeeks, ConditionOperator.OlderThanXMonths,
        ConditionOperator.OlderThanXYears,
    ];

    private static readonly ConditionOperator[] Days =
        [ConditionOperator.On, ConditionOperator.NotOn, ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter];

    private static readonly ConditionOperator[] Hierarchy =
    [
        ConditionOperator.Under, ConditionOperator.NotUnder, ConditionOperator.UnderOrEqual, ConditionOperator.Above,
        ConditionOperator.AboveOrEqual,
    ];

    private static readonly string[] Wildcards = ["%a%", "_", "%e", "[a-e]%", "[^a-e]%", "%[%]", "a_", "%b%e%", "[az]%", "É%", "%", "1%"];

    public ConditionExpression On(string table)
    {
        var columns = WorldTables.Schema.FindTable(table)!.Columns;
        var column = columns[shape.Next(columns.Count)].Metadata;
        return shape.Next(12) switch
        {
            0 => new ConditionExpression(column.LogicalName, ConditionOperator.Null),
            1 => new ConditionExpression(column.LogicalName, ConditionOperator.NotNull),
            2 => List(column, ConditionOperator.In),
            3 => List(column, ConditionOperator.NotIn),
            4 when IsOrdered(column) => Valued(column, Any([ConditionOperator.Between, ConditionOperator.NotBetween]), 2),
            5 when table == WorldTables.Ticket => CompareColumns(),
            < 9 when Special(column) is { } special => special,
            _ when IsOrdered(column) => Valued(column, Any(Comparisons), 1),
            _ => Valued(column, Comparisons[shape.Next(2)], 1),
        };
    }

    private static bool IsOrdered(ColumnMetadata column) =>
        column.Type is not (ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner or ColumnType.Boolean);

    private ConditionOperator Any(ConditionOperator[] operators) => operators[shape.Next(operators.Length)];

    private ConditionExpression? Special(ColumnMetadata column) => column switch
    {
        { Type: ColumnType.String or ColumnType.Memo } => new ConditionExpression(column.LogicalName, Any(Patterns), Pattern()),
        { Type: ColumnType.DateTime } => shape.Next(3) switch
        {
            0 => new ConditionExpression(column.LogicalName, Any(Relative)),
            1 => new ConditionExpression(column.LogicalName, Any(Counted), values.Next(1, 40)),
            _ => Valued(column, Any(Days), 1),
        },
        { Type: ColumnType.Owner } => new ConditionExpression(
            column.LogicalName, Any([ConditionOperator.EqualUserId, ConditionOperator.NotEqualUserId])),
        { LogicalName: "regionid" or "parentregionid" } => Valued(column, Any(Hierarchy), 1),
        _ => null,
    };

    private string Pattern() => values.Next(2) == 0 ? Wildcards[values.Next(Wildcards.Length)] : Cells.Text(values);

    private ConditionExpression List(ColumnMetadata column, ConditionOperator op) => Valued(column, op, shape.Next(1, 4));

    private ConditionExpression Valued(ColumnMetadata column, ConditionOperator op, int count) =>
        new(column.LogicalName, op, [.. Enumerable.Range(0, count).Select(_ => Cells.Of(values, column, now))]);

    private ConditionExpression CompareColumns()
    {
        var (left, right) = shape.Next(4) switch
        {
            0 => ("title", "note"),
            1 => ("amount", "limit"),
            2 => ("amount", "share"),
            _ => ("dueon", "visiton"),
        };
        return new ConditionExpression(left, Any(Comparisons), true, right);
    }
}
