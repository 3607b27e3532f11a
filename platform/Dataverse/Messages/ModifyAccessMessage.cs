using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Replaces the rights that a row is shared with.</summary>
internal sealed class ModifyAccessMessage : SharingMessage
{
    public override string Name => "ModifyAccess";

    protected override OrganizationResponse Response => new ModifyAccessResponse();

    protected override (EntityReference Principal, AccessRights Rights) Change(OrganizationRequest request)
    {
        var access = request.Require<PrincipalAccess>("PrincipalAccess");
        return (access.Principal, access.AccessMask);
    }

    protected override AccessRights After(AccessRights before, AccessRights given) => given;
}
