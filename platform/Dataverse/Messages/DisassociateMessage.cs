using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Takes links away: empties the lookup of a one-to-many relationship, removes the pairs of a many-to-many one.</summary>
internal sealed class DisassociateMessage : MessageHandler
{
    public override string Name => "Disassociate";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Links.Write(request, call, _ => null, Pairs.Remove);
        return new DisassociateResponse();
    }
}
