using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RevokeAccessRequest : OrganizationRequest
{
    public RevokeAccessRequest()
    {
        RequestName = "RevokeAccess";
        Target = null;
        Revokee = null;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out EntityReference value) ? value : default;
        set => Parameters["Target"] = value;
    }

    public EntityReference Revokee
    {
        get => Parameters.TryGetValue("Revokee", out EntityReference value) ? value : default;
        set => Parameters["Revokee"] = value;
    }
}
