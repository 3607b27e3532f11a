using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;
using Sav.Platform.Dataverse.Query;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Reads FetchXML as a QueryExpression.</summary>
internal sealed class FetchXmlToQueryExpressionMessage : MessageHandler
{
    public override string Name => "FetchXmlToQueryExpression";

    public override bool ReadsOnly => true;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) => new FetchXmlToQueryExpressionResponse
    {
        Results = { ["Query"] = FetchXmlParser.Parse(request.Require<string>("FetchXml")) },
    };
}
