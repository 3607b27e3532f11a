using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;

namespace Sav.Platform.Dataverse.Query;

/// <summary>How large a query may be (Microsoft, "Join tables using FetchXml" and "Filter rows using FetchXml", limitations).</summary>
internal static class QueryLimits
{
    /// <summary>Most links, with those in filters.</summary>
    public const int MostLinks = 15;

    /// <summary>Most conditions.</summary>
    public const int MostConditions = 500;

    public static void Check(int links, IReadOnlyList<ConditionExpression> conditions)
    {
        if (links > MostLinks)
        {
            throw Fault.Of(ErrorCodes.TooManyLinkEntitiesInQuery, "Number of link entities in query exceeded maximum limit.");
        }

        if (conditions.Count > MostConditions)
        {
            throw Fault.Of(ErrorCodes.TooManyConditionsInQuery, "Number of conditions in query exceeded maximum limit.");
        }
    }
}
