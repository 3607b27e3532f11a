using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>
/// Makes the conditions of a filter. In OData a comparison with an empty column is false, and "ne" and "not" make it true,
/// so these also ask for the empty column.
/// </summary>
internal static class Comparisons
{
    public const string Keywords = "eq, ne, gt, ge, lt, le";

    public static FilterExpression WithNull(ColumnMetadata column, Token keyword, bool negated) => keyword.Text switch
    {
        "eq" => One(column, negated ? ConditionOperator.NotNull : ConditionOperator.Null),
        "ne" => One(column, negated ? ConditionOperator.Null : ConditionOperator.NotNull),
        _ => throw WebApiException.BadQuery($"Only eq and ne compare with null, not {keyword}."),
    };

    public static FilterExpression WithValue(
        ColumnMetadata column,
        Token keyword,
        object value,
        bool negated) => (keyword.Text, negated) switch
    {
        ("eq", false) or ("ne", true) => One(column, ConditionOperator.Equal, value),
        ("ne", false) or ("eq", true) => OneOrEmpty(column, ConditionOperator.NotEqual, value),
        ("gt", false) => One(column, ConditionOperator.GreaterThan, value),
        ("gt", true) => OneOrEmpty(column, ConditionOperator.LessEqual, value),
        ("ge", false) => One(column, ConditionOperator.GreaterEqual, value),
        ("ge", true) => OneOrEmpty(column, ConditionOperator.LessThan, value),
        ("lt", false) => One(column, ConditionOperator.LessThan, value),
        ("lt", true) => OneOrEmpty(column, ConditionOperator.GreaterEqual, value),
        ("le", false) => One(column, ConditionOperator.LessEqual, value),
        ("le", true) => OneOrEmpty(column, ConditionOperator.GreaterThan, value),
        _ => throw WebApiException.BadQuery($"Syntax error in $filter: found {keyword}, expected one of {Keywords}."),
    };

    public static FilterExpression WithPattern(ColumnMetadata column, Token function, string text, bool negated)
    {
        var literal = Escape(text);
        var pattern = function.Text switch
        {
            "contains" => $"%{literal}%",
            "startswith" => $"{literal}%",
            "endswith" => $"%{literal}",
            _ => throw WebApiException.BadQuery($"The function {function} is not supported. Known are contains, startswith, endswith."),
        };
        return negated ? OneOrEmpty(column, ConditionOperator.NotLike, pattern) : One(column, ConditionOperator.Like, pattern);
    }

    // In Like, brackets take the meaning from the character between them.
    private static string Escape(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);

    private static FilterExpression One(ColumnMetadata column, ConditionOperator comparison, params object[] values)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(column.LogicalName, comparison, values);
        return filter;
    }

    private static FilterExpression OneOrEmpty(ColumnMetadata column, ConditionOperator comparison, object value)
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition(column.LogicalName, comparison, value);
        filter.AddCondition(column.LogicalName, ConditionOperator.Null);
        return filter;
    }
}
