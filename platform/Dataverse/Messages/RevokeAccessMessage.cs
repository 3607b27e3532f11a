using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Shares a row with somebody no longer.</summary>
internal sealed class RevokeAccessMessage : SharingMessage
{
    public override string Name => "RevokeAccess";

    protected override OrganizationResponse Response => new RevokeAccessResponse();

    protected override bool Revokes => true;

    protected override (EntityReference Principal, AccessRights Rights) Change(OrganizationRequest request) =>
        (request.Require<EntityReference>("Revokee"), AccessRights.None);

    protected override AccessRights After(AccessRights before, AccessRights given) => AccessRights.None;
}
