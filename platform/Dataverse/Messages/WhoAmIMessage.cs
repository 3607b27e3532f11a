using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Says who the caller is.</summary>
internal sealed class WhoAmIMessage : MessageHandler
{
    public override string Name => "WhoAmI";

    public override bool ReadsOnly => true;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) => new WhoAmIResponse
    {
        Results =
        {
            ["UserId"] = call.UserId,
            ["BusinessUnitId"] = call.Organization.Security.PrincipalOf(call).BusinessUnitId,
            ["OrganizationId"] = WellKnownIds.Organization,
        },
    };
}
