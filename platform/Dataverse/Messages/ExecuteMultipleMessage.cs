using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>Runs requests one after the other, each in a transaction of its own.</summary>
internal sealed class ExecuteMultipleMessage : MessageHandler
{
    public override string Name => "ExecuteMultiple";

    /// <summary>For a client. The requests go to the writer in one go, which commits many of them together.</summary>
    public static async Task<OrganizationResponse> Run(OrganizationRequest request, Call call)
    {
        var requests = Requests(request);
        var settings = request.Require<ExecuteMultipleSettings>("Settings");
        var run = new ExecuteMultipleRun(call, settings.ContinueOnError);
        await run.Send(requests).ConfigureAwait(false);
        return await Answer(run, settings).ConfigureAwait(false);
    }

    /// <summary>For a plug-in, or inside a transaction: a failure ends all, since there is one transaction only.</summary>
    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var settings = request.Require<ExecuteMultipleSettings>("Settings");
        var items = new ExecuteMultipleResponseItemCollection();
        foreach (var (index, item) in Requests(request).Index())
        {
            var response = call.Organization.Requests.Dispatch(item, call);
            if (settings.ReturnResponses)
            {
                items.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
            }
        }

        return Response(items);
    }

    private static OrganizationRequestCollection Requests(OrganizationRequest request)
    {
        var requests = request.Require<OrganizationRequestCollection>("Requests");
        BatchSize.Check("ExecuteMultiple", requests.Count);
        return requests.Any(item => item.RequestName == "ExecuteMultiple")
            ? throw Fault.InvalidArgument("An ExecuteMultiple request cannot contain another one.")
            : requests;
    }

    private static async Task<OrganizationResponse> Answer(ExecuteMultipleRun run, ExecuteMultipleSettings settings)
    {
        var items = new ExecuteMultipleResponseItemCollection();
        foreach (var (index, pending) in run.Sent.Index())
        {
            try
            {
                if (await pending.ConfigureAwait(false) is { } response && settings.ReturnResponses)
                {
                    items.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Response = response });
                }
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                items.Add(new ExecuteMultipleResponseItem { RequestIndex = index, Fault = fault.Detail });
            }
        }

        return Response(items);
    }

    private static ExecuteMultipleResponse Response(ExecuteMultipleResponseItemCollection items) => new()
    {
        Results = { ["Responses"] = items, ["IsFaulted"] = items.Any(item => item.Fault is not null) },
    };
}
