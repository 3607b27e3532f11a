using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Sets state and status: an Update of both, as Microsoft has it since SetState is deprecated.</summary>
internal sealed class SetStateMessage : MessageHandler
{
    private const int DefaultStatus = -1;

    public override string Name => "SetState";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var moniker = request.Require<EntityReference>("EntityMoniker");
        var target = new Entity(moniker.LogicalName, moniker.Id) { ["statecode"] = request.Require<OptionSetValue>("State") };
        if (request.Get<OptionSetValue>("Status") is { Value: not DefaultStatus } status)
        {
            target["statuscode"] = status;
        }

        call.Organization.Requests.Dispatch(new UpdateRequest { Target = target }, call);
        return new SetStateResponse();
    }
}
