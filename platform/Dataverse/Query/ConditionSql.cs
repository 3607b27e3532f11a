using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// One condition as SQL. In Dataverse the negative operators also find rows without a value, unlike in SQL
/// (Sql4Cds, issues 167 and 530, which add a not-null condition where they want it otherwise).
/// </summary>
/// <param name="parameters">Where the values go.</param>
/// <param name="userId">The caller, for the operators that compare with him.</param>
internal sealed class ConditionSql(QueryParameters parameters, Guid userId)
{
    private readonly PatternConditionSql _patterns = new(parameters);
    private readonly DayConditionSql _days = new(parameters);

    public string Of(ConditionExpression condition, QuerySource source)
    {
        var column = source.Column(condition.AttributeName);
        var sql = source.Sql(column);
        return condition.CompareColumns ? WithColumn(condition, source, sql) : WithValues(condition, source, column, sql);
    }

    private static string WithColumn(ConditionExpression condition, QuerySource source, string sql)
    {
        ConditionCheck.HasValues(condition, 1);
        var other = source.Sql(condition.Values[0] as string ?? "");
        return condition.Operator switch
        {
            ConditionOperator.Equal => $"{sql} = {other}",
            ConditionOperator.NotEqual => $"{sql} <> {other}",
            ConditionOperator.GreaterThan => $"{sql} > {other}",
            ConditionOperator.GreaterEqual => $"{sql} >= {other}",
            ConditionOperator.LessThan => $"{sql} < {other}",
            ConditionOperator.LessEqual => $"{sql} <= {other}",
            _ => throw ConditionCheck.NotSupported(condition, "to compare two columns"),
        };
    }

    private string WithValues(ConditionExpression condition, QuerySource source, StoredColumn column, string sql) =>
        condition.Operator switch
        {
            ConditionOperator.Equal => $"{sql} = {Value(condition, source, column)}",
            ConditionOperator.NotEqual => $"{sql} IS NOT {Value(condition, source, column)}",
            ConditionOperator.GreaterThan => $"{sql} > {Value(condition, source, column)}",
            ConditionOperator.GreaterEqual => $"{sql} >= {Value(condition, source, column)}",
            ConditionOperator.LessThan => $"{sql} < {Value(condition, source, column)}",
            ConditionOperator.LessEqual => $"{sql} <= {Value(condition, source, column)}",
            ConditionOperator.Null => WithoutValue(condition, $"{sql} IS NULL"),
            ConditionOperator.NotNull => WithoutValue(condition, $"{sql} IS NOT NULL"),
            ConditionOperator.In => $"{sql} IN ({List(condition, source, column)})",
            ConditionOperator.NotIn => $"({sql} NOT IN ({List(condition, source, column)}) OR {sql} IS NULL)",
            ConditionOperator.Between => $"{sql} BETWEEN {Pair(condition, source, column)}",
            ConditionOperator.NotBetween => $"({sql} NOT BETWEEN {Pair(condition, source, column)} OR {sql} IS NULL)",
            ConditionOperator.EqualUserId => WithoutValue(condition, $"{sql} = {User(condition, column)}"),
            ConditionOperator.NotEqualUserId => WithoutValue(condition, $"{sql} IS NOT {User(condition, column)}"),
            ConditionOperator.On or ConditionOperator.NotOn or ConditionOperator.OnOrBefore or ConditionOperator.OnOrAfter =>
                _days.Of(condition, source, column, sql),
            _ => _patterns.Of(condition, source, column, sql),
        };

    private static string WithoutValue(ConditionExpression condition, string sql)
    {
        ConditionCheck.HasValues(condition, 0);
        return sql;
    }

    private string Value(ConditionExpression condition, QuerySource source, StoredColumn column)
    {
        ConditionCheck.HasValues(condition, 1);
        return Value(condition, source, column, 0);
    }

    private string Pair(ConditionExpression condition, QuerySource source, StoredColumn column)
    {
        ConditionCheck.HasValues(condition, 2);
        return $"{Value(condition, source, column, 0)} AND {Value(condition, source, column, 1)}";
    }

    private string List(ConditionExpression condition, QuerySource source, StoredColumn column)
    {
        ConditionCheck.HasAnyValue(condition);
        return string.Join(", ", Enumerable.Range(0, condition.Values.Count).Select(i => Value(condition, source, column, i)));
    }

    private string Value(ConditionExpression condition, QuerySource source, StoredColumn column, int index) =>
        parameters.Add(ConditionValue.Stored(source, column, condition.Values[index]));

    private string User(ConditionExpression condition, StoredColumn column) =>
        column.Metadata.IsLookup || column.Metadata.Type == ColumnType.Uniqueidentifier
            ? parameters.Add(userId)
            : throw ConditionCheck.NotSupported(condition, $"on a column of type {column.Metadata.Type}");
}
