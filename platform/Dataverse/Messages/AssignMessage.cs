using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Gives a row to another owner: an Update of ownerid, as Microsoft has it since Assign is deprecated.</summary>
internal sealed class AssignMessage : MessageHandler
{
    public override string Name => "Assign";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var given = request.Require<EntityReference>("Target");
        var target = new Entity(given.LogicalName, given.Id) { ["ownerid"] = request.Require<EntityReference>("Assignee") };
        call.Organization.Requests.Dispatch(new UpdateRequest { Target = target }, call);
        return new AssignResponse();
    }
}
