using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Changes or adds rows, all or none.</summary>
internal sealed class UpsertMultipleMessage : MessageHandler
{
    public override string Name => "UpsertMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var results = request.Require<EntityCollection>("Targets").Entities
            .Select(target => (UpsertResponse)call.Organization.Requests.Dispatch(new UpsertRequest { Target = target }, call));
        OrganizationResponse response = new UpsertMultipleResponse();
        response.Results["Results"] = results.ToArray();
        return response;
    }
}
