using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class CloseIncidentRequest : OrganizationRequest
{
    public CloseIncidentRequest()
    {
        RequestName = "CloseIncident";
        IncidentResolution = null;
        Status = null;
    }

    public Entity IncidentResolution
    {
        get => Parameters.TryGetValue("IncidentResolution", out Entity value) ? value : default;
        set => Parameters["IncidentResolution"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.TryGetValue("Status", out OptionSetValue value) ? value : default;
        set => Parameters["Status"] = value;
    }
}
