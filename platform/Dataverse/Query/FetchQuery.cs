using System.Collections.Frozen;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>A query as QueryExpression, with what FetchXML can ask and QueryExpression cannot.</summary>
/// <param name="Expression">The query.</param>
internal sealed record FetchQuery(QueryExpression Expression)
{
    /// <summary>The aggregates that count each value once.</summary>
    public IReadOnlySet<XrmAttributeExpression> DistinctCounts { get; init; } = FrozenSet<XrmAttributeExpression>.Empty;

    /// <summary>Whether choices are ordered by their numbers instead of their labels.</summary>
    public bool OrdersByValue { get; init; }

    public bool CountsDistinct(XrmAttributeExpression expression) => DistinctCounts.Contains(expression);
}
