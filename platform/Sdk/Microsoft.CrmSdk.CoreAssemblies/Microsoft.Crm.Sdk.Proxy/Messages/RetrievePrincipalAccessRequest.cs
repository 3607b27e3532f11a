using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrievePrincipalAccessRequest : OrganizationRequest
{
    public RetrievePrincipalAccessRequest()
    {
        RequestName = "RetrievePrincipalAccess";
        Target = null;
        Principal = null;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out EntityReference value) ? value : default;
        set => Parameters["Target"] = value;
    }

    public EntityReference Principal
    {
        get => Parameters.TryGetValue("Principal", out EntityReference value) ? value : default;
        set => Parameters["Principal"] = value;
    }
}
