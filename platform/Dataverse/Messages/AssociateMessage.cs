using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>
/// Links rows: through a one-to-many relationship by an Update of the lookup on each row of the "many" side, through a many-to-many
/// relationship by rows of its intersect table.
/// </summary>
internal sealed class AssociateMessage : MessageHandler
{
    public override string Name => "Associate";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Links.Write(request, call, one => one, Pairs.Add);
        return new AssociateResponse();
    }
}
