using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class FetchXmlToQueryExpressionRequest : OrganizationRequest
{
    public FetchXmlToQueryExpressionRequest()
    {
        RequestName = "FetchXmlToQueryExpression";
        FetchXml = null;
    }

    public string FetchXml
    {
        get => Parameters.TryGetValue("FetchXml", out string value) ? value : default;
        set => Parameters["FetchXml"] = value;
    }
}
