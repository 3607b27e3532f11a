using Microsoft.Xrm.Sdk.Query;

namespace Sav.Platform.Dataverse.Query;

/// <summary>What a query brings to the SQL of its shape: the values of its conditions, its page, and who asks.</summary>
/// <param name="Conditions">All conditions, in the order of the shape.</param>
/// <param name="Page">The rows wanted.</param>
/// <param name="Caller">Who asks.</param>
internal sealed record QueryInput(IReadOnlyList<ConditionExpression> Conditions, QueryPage Page, QueryCaller Caller);
