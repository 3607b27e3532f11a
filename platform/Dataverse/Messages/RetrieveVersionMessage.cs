using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Says which version of Dataverse this stands for: the one whose Web API is 9.2.</summary>
internal sealed class RetrieveVersionMessage : MessageHandler
{
    private const string Version = "9.2.0.0";

    public override string Name => "RetrieveVersion";

    public override bool ReadsOnly => true;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) =>
        new RetrieveVersionResponse { Results = { ["Version"] = Version } };
}
