using Microsoft.Xrm.Sdk;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

internal sealed class ExecuteMultipleMessage : MessageHandler
{
    public override string Name => "ExecuteMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call) => throw Faults.Fault.NotSupported(Name);

    public static Task<OrganizationResponse> Run(OrganizationRequest request, Call call) => throw Faults.Fault.NotSupported("ExecuteMultiple");
}
