using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Writes a query as FetchXML.</summary>
internal sealed class QueryExpressionToFetchXmlMessage : MessageHandler
{
    public override string Name => "QueryExpressionToFetchXml";

    public override bool ReadsOnly => true;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) => new QueryExpressionToFetchXmlResponse
    {
        Results = { ["FetchXml"] = FetchXmlWriter.Write(Expression(request.Require<QueryBase>("Query"))) },
    };

    private static QueryExpression Expression(QueryBase query) => query switch
    {
        QueryExpression expression => expression,
        QueryByAttribute byAttribute => ByAttribute.ToExpression(byAttribute),
        _ => throw Fault.InvalidArgument($"A query of the type '{query.GetType()}' cannot be written as FetchXML."),
    };
}
