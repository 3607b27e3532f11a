using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Takes the links of a one-to-many relationship away: an Update that empties the lookup.</summary>
internal sealed class DisassociateMessage : MessageHandler
{
    public override string Name => "Disassociate";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RelatedRows.SetLookups(request, call, _ => null);
        return new DisassociateResponse();
    }
}
