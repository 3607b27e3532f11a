using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>
/// Puts values of conditions into the parameters of the SQL. The SQL outlives the query it is made from, so a value is found again by the
/// place of its condition and not by the condition itself.
/// </summary>
/// <param name="parameters">The parameters.</param>
/// <param name="conditions">The conditions of the query, in the order of its shape.</param>
internal sealed class ConditionSlots(QueryParameters parameters, IReadOnlyList<ConditionExpression> conditions)
{
    /// <summary>Adds a value of a condition.</summary>
    /// <param name="condition">One of the conditions.</param>
    /// <param name="value">Gives the value, as the store keeps it, of the condition in the same place.</param>
    /// <returns>Its place in the SQL.</returns>
    public string Add(ConditionExpression condition, Func<ConditionExpression, QueryCaller, object?> value)
    {
        var place = Place(condition);
        return parameters.Add(input => value(input.Conditions[place], input.Caller));
    }

    /// <summary>Adds a value that depends on the caller alone.</summary>
    public string Add(Func<QueryCaller, object?> value) => parameters.Add(input => value(input.Caller));

    private int Place(ConditionExpression condition)
    {
        for (var i = 0; i < conditions.Count; i++)
        {
            if (ReferenceEquals(conditions[i], condition))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"The condition on '{condition.AttributeName}' is not part of the query.");
    }
}
