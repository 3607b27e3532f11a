using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>A number over the rows of a group. Rows without a value do not count, except for "count".</summary>
/// <param name="source">The table of the column.</param>
/// <param name="expression">What to compute.</param>
/// <param name="isDistinct">Whether "countcolumn" counts each value once.</param>
internal sealed class AggregateNumber(QuerySource source, XrmAttributeExpression expression, bool isDistinct)
    : AggregateColumn(source, expression)
{
    public override string Sql => IsExactAverage ? $"sum({Source.Sql(Column)}), count({Source.Sql(Column)})" : ValueSql;

    public override string ValueSql { get; } = Function(source, source.Column(expression.AttributeName), expression, isDistinct);

    public override int Width => IsExactAverage ? 2 : 1;

    private bool IsExactAverage => Expression.AggregateType == XrmAggregateType.Avg && Column.Metadata.Type != ColumnType.Double;

    protected override object? Value(Statement statement, int at) => Expression.AggregateType switch
    {
        XrmAggregateType.Count or XrmAggregateType.CountColumn => checked((int)statement.Int64(at)),
        _ when statement.IsNull(at) => null,
        XrmAggregateType.Avg when IsExactAverage => Average(statement.Int64(at), statement.Int64(at + 1)),
        XrmAggregateType.Sum when Column.Metadata.Type == ColumnType.Integer => checked((int)statement.Int64(at)),
        _ => Column.Read(statement, at),
    };

    // Whole numbers give whole numbers, as in SQL Server. Amounts and decimals are rounded to the places they are kept with.
    private object Average(long sum, long count)
    {
        var average = decimal.Divide(sum, count);
        if (Column.Scale == 0)
        {
            return Column.Metadata.Type == ColumnType.BigInt ? (object)(long)average : (int)average;
        }

        var unscaled = Column.Unscaled((long)decimal.Round(average, MidpointRounding.AwayFromZero));
        return Column.Metadata.Type == ColumnType.Money ? new Money(unscaled) : unscaled;
    }

    private static string Function(QuerySource source, StoredColumn column, XrmAttributeExpression expression, bool isDistinct)
    {
        var sql = source.Sql(column);
        var isNumber = column.Metadata.Type
            is ColumnType.Integer or ColumnType.BigInt or ColumnType.Decimal or ColumnType.Double or ColumnType.Money;
        return expression.AggregateType switch
        {
            XrmAggregateType.Count => "count(*)",
            XrmAggregateType.CountColumn => $"count({(isDistinct ? "DISTINCT " : "")}{sql})",
            XrmAggregateType.Sum when isNumber => $"sum({sql})",
            XrmAggregateType.Avg when isNumber => $"avg({sql})",
            XrmAggregateType.Min when isNumber || column.Metadata.Type == ColumnType.DateTime => $"min({sql})",
            XrmAggregateType.Max when isNumber || column.Metadata.Type == ColumnType.DateTime => $"max({sql})",
            var other => throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidValue,
                $"The aggregate '{other}' of the {column.Metadata.Type} column '{column.Name}' is not supported by the embedded Dataverse. "
                + "Supported are count, countcolumn, sum and avg of numbers and money, min and max of numbers, money and dates."),
        };
    }
}
