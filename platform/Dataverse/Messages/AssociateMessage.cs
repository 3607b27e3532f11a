using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Links rows through a one-to-many relationship: an Update of the lookup on each row of the "many" side.</summary>
internal sealed class AssociateMessage : MessageHandler
{
    public override string Name => "Associate";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RelatedRows.SetLookups(request, call, one => one);
        return new AssociateResponse();
    }
}
