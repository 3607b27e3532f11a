using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.Tests.Query.Differential;

/// <summary>Groups and aggregates by counting on the fingers.</summary>
internal sealed class NaiveAggregate(QueryExpression query, NaiveDates dates)
{
    public static bool IsAsked(QueryExpression query) => query.ColumnSet.AttributeExpressions.Count > 0;

    public List<string> Lines(List<NaiveRow> rows)
    {
        var groups = query.ColumnSet.AttributeExpressions.Where(expression => expression.HasGroupBy).ToList();
        if (groups.Count == 0)
        {
            return [Line([], rows)];
        }

        return [.. rows.GroupBy(row => string.Join('|', groups.Select(group => ResultLine.Text(GroupValue(group, row)))))
            .Select(group => Line(groups.ConvertAll(expression => (expression.Alias, GroupValue(expression, group.First()))), [.. group]))];
    }

    private string Line(List<(string Alias, object? Value)> groups, List<NaiveRow> rows)
    {
        var cells = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var (alias, value) in groups)
        {
            cells[alias] = value!;
        }

        foreach (var expression in query.ColumnSet.AttributeExpressions.Where(expression => !expression.HasGroupBy))
        {
            cells[expression.Alias] = Number(expression, rows)!;
        }

        return ResultLine.Of(cells);
    }

    private object? GroupValue(XrmAttributeExpression expression, NaiveRow row)
    {
        var value = row.Value(NaiveQuery.Root, expression.AttributeName);
        return value is DateTime time && expression.DateTimeGrouping != XrmDateTimeGrouping.None
            ? Part(dates.Local(Column(expression), time), expression.DateTimeGrouping)
            : value;
    }

    private static int Part(DateTime local, XrmDateTimeGrouping grouping) => grouping switch
    {
        XrmDateTimeGrouping.Day => local.Day,
        XrmDateTimeGrouping.Week => Week(local),
        XrmDateTimeGrouping.Month => local.Month,
        XrmDateTimeGrouping.Quarter => local.Month switch { < 4 => 1, < 7 => 2, < 10 => 3, _ => 4 },
        _ => local.Year,
    };

    // Every Sunday begins a week, the first of January is in the first.
    private static int Week(DateTime local)
    {
        var week = 1;
        for (var day = new DateTime(local.Year, 1, 2); day <= local.Date; day = day.AddDays(1))
        {
            week += day.DayOfWeek == DayOfWeek.Sunday ? 1 : 0;
        }

        return week;
    }

    private object? Number(XrmAttributeExpression expression, List<NaiveRow> rows)
    {
        var values = rows.Select(row => row.Value(NaiveQuery.Root, expression.AttributeName)).OfType<object>().ToList();
        return expression.AggregateType switch
        {
            XrmAggregateType.Count => rows.Count,
            XrmAggregateType.CountColumn => values.Count,
            _ when values.Count == 0 => null,
            XrmAggregateType.Min => values.Min(Comparer<object>.Create(NaiveValue.Compare)),
            XrmAggregateType.Max => values.Max(Comparer<object>.Create(NaiveValue.Compare)),
            XrmAggregateType.Sum => values.Sum(Convert.ToDecimal),
            _ => Average(Column(expression), values),
        };
    }

    private static object Average(ColumnMetadata column, List<object> values)
    {
        var average = values.Sum(Convert.ToDecimal) / values.Count;
        return column.Type switch
        {
            ColumnType.Integer => decimal.Truncate(average),
            ColumnType.Money => decimal.Round(average, 4, MidpointRounding.AwayFromZero),
            ColumnType.Decimal => decimal.Round(average, column.Precision!.Value, MidpointRounding.AwayFromZero),
            _ => decimal.Round(average, 4, MidpointRounding.AwayFromZero),
        };
    }

    private ColumnMetadata Column(XrmAttributeExpression expression) =>
        WorldTables.Schema.FindTable(query.EntityName)!.FindColumn(expression.AttributeName)!.Metadata;
}
