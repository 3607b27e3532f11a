using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class IsValidStateTransitionRequest : OrganizationRequest
{
    public IsValidStateTransitionRequest()
    {
        RequestName = "IsValidStateTransition";
        Entity = null;
        NewState = null;
        NewStatus = default;
    }

    public EntityReference Entity
    {
        get => Parameters.TryGetValue("Entity", out EntityReference value) ? value : default;
        set => Parameters["Entity"] = value;
    }

    public string NewState
    {
        get => Parameters.TryGetValue("NewState", out string value) ? value : default;
        set => Parameters["NewState"] = value;
    }

    public int NewStatus
    {
        get => Parameters.TryGetValue("NewStatus", out int value) ? value : default;
        set => Parameters["NewStatus"] = value;
    }
}
