using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.WebApi.Query;

/// <summary>
/// Makes the conditions of a filter. In OData a comparison with an empty column is false, and "ne" and "not" make it true,
/// so these also ask for the empty column.
/// </summary>
internal static class Comparisons
{
    public const string Keywords = "eq, ne, gt, ge, lt, le, in";

    public static FilterExpression WithNull(FilterColumn column, Token keyword, bool negated) => keyword.Text switch
    {
        "eq" => One(column, negated ? ConditionOperator.NotNull : ConditionOperator.Null),
        "ne" => One(column, negated ? ConditionOperator.Null : ConditionOperator.NotNull),
        _ => throw WebApiException.BadQuery($"Only eq and ne compare with null, not {keyword}."),
    };

    public static FilterExpression WithValue(
        FilterColumn column,
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

    /// <summary>Whether the column holds one of the values. Of none it never holds one.</summary>
    public static FilterExpression WithOneOf(FilterColumn column, object[] values, bool negated) => (values.Length, negated) switch
    {
        (0, false) => Both(column),
        (0, true) => new FilterExpression(LogicalOperator.And),
        (_, false) => One(column, ConditionOperator.In, values),
        _ => OneOrEmpty(column, ConditionOperator.NotIn, values),
    };

    public static FilterExpression WithPattern(FilterColumn column, Token function, string text, bool negated)
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

    public static FilterExpression One(FilterColumn column, ConditionOperator comparison, params object[] values)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        Add(filter, column, comparison, values);
        return filter;
    }

    public static FilterExpression OneOrEmpty(FilterColumn column, ConditionOperator comparison, params object[] values)
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        Add(filter, column, comparison, values);
        Add(filter, column, ConditionOperator.Null);
        return filter;
    }

    // Nothing is both empty and not.
    private static FilterExpression Both(FilterColumn column)
    {
        var filter = One(column, ConditionOperator.Null);
        Add(filter, column, ConditionOperator.NotNull);
        return filter;
    }

    private static void Add(FilterExpression filter, FilterColumn column, ConditionOperator comparison, params object[] values)
    {
        var condition = new ConditionExpression(column.Metadata.LogicalName, comparison, values);
        if (column.Alias is not null)
        {
            condition.EntityName = column.Alias;
        }

        filter.AddCondition(condition);
    }

    // In Like, brackets take the meaning from the character between them.
    private static string Escape(string text) => text
        .Replace("[", "[[]", StringComparison.Ordinal)
        .Replace("%", "[%]", StringComparison.Ordinal)
        .Replace("_", "[_]", StringComparison.Ordinal);
}
