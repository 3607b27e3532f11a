using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Adds rows, all or none.</summary>
internal sealed class CreateMultipleMessage : MessageHandler
{
    public override string Name => "CreateMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var ids = request.Require<EntityCollection>("Targets").Entities
            .Select(target => ((CreateResponse)call.Organization.Requests.Dispatch(new CreateRequest { Target = target }, call)).id);
        return new CreateMultipleResponse { Results = { ["Ids"] = ids.ToArray() } };
    }
}
