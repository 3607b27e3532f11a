using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// One condition as SQL. In Dataverse the negative operators also find rows without a value, unlike in SQL
/// (Sql4Cds, issues 167 and 530, which add a not-null condition where they want it otherwise).
/// </summary>
/// <param name="schema">The tables.</param>
/// <param name="slots">Where the values go.</param>
internal sealed class ConditionSql(StoreSchema schema, ConditionSlots slots)
{
    private readonly PatternConditionSql _patterns = new(slots);
    private readonly DateConditionSql _dates = new(slots);
    private readonly CallerConditionSql _caller = new(schema, slots);
    private readonly HierarchySql _hierarchies = new(schema, slots);

    public string Of(ConditionExpression condition, QuerySource source, QuerySources sources)
    {
        var column = source.Column(condition.AttributeName);
        var sql = source.Sql(column);
        return condition.CompareColumns
            ? ColumnComparison.Sql(condition, source, column, sources)
            : WithValues(condition, source, column, sql);
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
            var op when CallerConditionSql.Takes(op) => _caller.Of(condition, column, sql),
            var op when DateConditionSql.Takes(op) => _dates.Of(condition, source, column, sql),
            var op when HierarchySql.Takes(op) => _hierarchies.Of(condition, source, column, sql),
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
        slots.Add(condition, (current, caller) => ConditionValue.Stored(source, column, current.Values[index], caller));
}
