using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>QueryByAttribute: all attributes equal the values beside them; null asks for rows without a value.</summary>
internal static class ByAttribute
{
    public static QueryExpression ToExpression(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderByAttributeMismatch,
                $"QueryByAttribute has {query.Attributes.Count} attributes and {query.Values.Count} values. Give one value each.");
        }

        var expression = new QueryExpression(query.EntityName)
        {
            ColumnSet = query.ColumnSet ?? new ColumnSet(),
            PageInfo = query.PageInfo,
            TopCount = query.TopCount,
        };
        for (var i = 0; i < query.Attributes.Count; i++)
        {
            expression.Criteria.AddCondition(Condition(query.Attributes[i], query.Values[i]));
        }

        expression.Orders.AddRange(query.Orders);
        return expression;
    }

    private static ConditionExpression Condition(string attribute, object? value) => value is null
        ? new ConditionExpression(attribute, ConditionOperator.Null)
        : new ConditionExpression(attribute, ConditionOperator.Equal, value);
}
