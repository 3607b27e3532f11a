using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Metadata;
using Sav.Platform.Dataverse.Storage;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Conditions that compare two columns of a row (Microsoft, "Filter on column values in the same row"). As in SQL, a row without one of
/// the values is never found.
/// </summary>
internal static class ColumnComparison
{
    public static string Sql(ConditionExpression condition, QuerySource source, StoredColumn column, QuerySources sources)
    {
        ConditionCheck.HasValues(condition, 1);
        var (otherSource, other) = Other(condition.Values[0] as string ?? "", source, sources);
        if (KindOf(column) != KindOf(other))
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderInvalidValue,
                $"The columns '{column.Name}' ({column.Metadata.Type}) and '{other.Name}' ({other.Metadata.Type}) cannot be compared: "
                + "their types differ. Compare columns of the same type.");
        }

        var (left, right) = (Value(source, column, other), Value(otherSource, other, column));
        return condition.Operator switch
        {
            ConditionOperator.Equal => $"{left} = {right}",
            ConditionOperator.NotEqual => $"{left} <> {right}",
            ConditionOperator.GreaterThan => $"{left} > {right}",
            ConditionOperator.GreaterEqual => $"{left} >= {right}",
            ConditionOperator.LessThan => $"{left} < {right}",
            ConditionOperator.LessEqual => $"{left} <= {right}",
            _ => throw ConditionCheck.NotSupported(condition, "to compare two columns"),
        };
    }

    // "alias.column" compares with a column of a link.
    private static (QuerySource Source, StoredColumn Column) Other(string name, QuerySource source, QuerySources sources) =>
        name.Split('.') is [var alias, var column]
            ? (sources.Named(alias), sources.Named(alias).Column(column))
            : (source, source.Column(name));

    // Decimals are kept as whole numbers of their own scale each.
    private static string Value(QuerySource source, StoredColumn column, StoredColumn other)
    {
        var factor = (long)Math.Pow(10, Math.Max(other.Scale - column.Scale, 0));
        return factor == 1 ? source.Sql(column) : $"{source.Sql(column)} * {factor}";
    }

    private static ColumnType KindOf(StoredColumn column) => column.Metadata.Type switch
    {
        ColumnType.Memo => ColumnType.String,
        ColumnType.Money => ColumnType.Decimal,
        ColumnType.BigInt => ColumnType.Integer,
        ColumnType.State or ColumnType.Status => ColumnType.Choice,
        ColumnType.Customer or ColumnType.Owner or ColumnType.Uniqueidentifier => ColumnType.Lookup,
        var type => type,
    };
}
