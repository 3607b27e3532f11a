using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;

namespace Sav.Hub.Staff;

/// <summary>How a form in the CRM changes the state of a case.</summary>
internal static class CaseRequests
{
    public static Entity Status(Guid caseId, int state, int status) => new("incident", caseId)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
    };

    public static CloseIncidentRequest Close(Guid caseId) => new()
    {
        IncidentResolution = new Entity("incidentresolution")
        {
            ["subject"] = "Intervention terminée / work done",
            ["incidentid"] = new EntityReference("incident", caseId),
        },
        Status = new OptionSetValue(Choice.StatusSolved),
    };
}
