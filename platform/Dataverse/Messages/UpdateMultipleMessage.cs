using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Changes rows, all or none.</summary>
internal sealed class UpdateMultipleMessage : MessageHandler
{
    public override string Name => "UpdateMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var concurrency = request.Get<ConcurrencyBehavior>("ConcurrencyBehavior");
        foreach (var target in request.Require<EntityCollection>("Targets").Entities)
        {
            call.Organization.Requests.Dispatch(new UpdateRequest { Target = target, ConcurrencyBehavior = concurrency }, call);
        }

        return new UpdateMultipleResponse();
    }
}
