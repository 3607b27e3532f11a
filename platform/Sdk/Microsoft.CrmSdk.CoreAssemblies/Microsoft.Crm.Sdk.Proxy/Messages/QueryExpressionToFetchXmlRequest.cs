using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class QueryExpressionToFetchXmlRequest : OrganizationRequest
{
    public QueryExpressionToFetchXmlRequest()
    {
        RequestName = "QueryExpressionToFetchXml";
        Query = null;
    }

    public QueryBase Query
    {
        get => Parameters.TryGetValue("Query", out QueryBase value) ? value : default;
        set => Parameters["Query"] = value;
    }
}
