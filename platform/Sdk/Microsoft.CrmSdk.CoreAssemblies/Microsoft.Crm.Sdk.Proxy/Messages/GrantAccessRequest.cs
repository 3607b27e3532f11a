using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class GrantAccessRequest : OrganizationRequest
{
    public GrantAccessRequest()
    {
        RequestName = "GrantAccess";
        Target = null;
        PrincipalAccess = null;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out EntityReference value) ? value : default;
        set => Parameters["Target"] = value;
    }

    public PrincipalAccess PrincipalAccess
    {
        get => Parameters.TryGetValue("PrincipalAccess", out PrincipalAccess value) ? value : default;
        set => Parameters["PrincipalAccess"] = value;
    }
}
