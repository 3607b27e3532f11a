using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Shares a row: adds rights to those that the user or team has.</summary>
internal sealed class GrantAccessMessage : SharingMessage
{
    public override string Name => "GrantAccess";

    protected override OrganizationResponse Response => new GrantAccessResponse();

    protected override (EntityReference Principal, AccessRights Rights) Change(OrganizationRequest request)
    {
        var access = request.Require<PrincipalAccess>("PrincipalAccess");
        return (access.Principal, access.AccessMask);
    }

    protected override AccessRights After(AccessRights before, AccessRights given) => before | given;
}
