using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>What Dataverse asks of every condition before it looks at the values.</summary>
internal static class ConditionCheck
{
    public static void HasValues(ConditionExpression condition, int count)
    {
        if (condition.Values.Count != count)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderBadCondition,
                count == 0
                    ? $"Condition operator '{condition.Operator}' requires that no values are set. Values.Length: {condition.Values.Count}"
                    : $"The ConditionOperator.{condition.Operator} requires {count} value/s, not {condition.Values.Count}. "
                    + $"Parameter Name: {condition.AttributeName}.");
        }
    }

    public static void HasAnyValue(ConditionExpression condition)
    {
        if (condition.Values.Count == 0)
        {
            throw Fault.Of(
                ErrorCodes.QueryBuilderBadCondition,
                $"The ConditionOperator.{condition.Operator} requires at least 1 value, not 0. Parameter Name: {condition.AttributeName}.");
        }
    }

    /// <summary>The fault for an operator that does not go with the condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="why">End of the sentence: where the operator is not supported, and what to do instead.</param>
    public static Exception NotSupported(ConditionExpression condition, string why) => Fault.Of(
        ErrorCodes.QueryBuilderInvalidConditionOperator,
        $"The condition operator '{condition.Operator}' on '{condition.AttributeName}' is not supported {why}.");
}
