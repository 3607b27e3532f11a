using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.Faults;
using Sav.Platform.Dataverse.Pipeline;

namespace Sav.Platform.Dataverse.Messages;

/// <summary>
/// Runs requests in one transaction: all or none. The fault of a request that fails is that request's, with its index in
/// ErrorDetails["FaultedRequestIndex"] and in the message.
/// </summary>
internal sealed class ExecuteTransactionMessage : MessageHandler
{
    public override string Name => "ExecuteTransaction";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var responses = new OrganizationResponseCollection();
        var requests = request.Require<OrganizationRequestCollection>("Requests");
        BatchSize.Check("ExecuteTransaction", requests.Count);
        foreach (var (index, item) in requests.Index())
        {
            var response = Run(item, index, call);
            if (request.Get<bool?>("ReturnResponses") == true)
            {
                responses.Add(response);
            }
        }

        return new ExecuteTransactionResponse { Results = { ["Responses"] = responses } };
    }

    private static OrganizationResponse Run(OrganizationRequest item, int index, Call call)
    {
        try
        {
            return item.RequestName is "ExecuteMultiple" or "ExecuteTransaction"
                ? throw Fault.InvalidArgument($"An ExecuteTransaction request cannot contain {item.RequestName}.")
                : call.Organization.Requests.Dispatch(item, call);
        }
        catch (FaultException<OrganizationServiceFault> exception)
        {
            var fault = Fault.Of(
                exception.Detail.ErrorCode, $"{exception.Message} (Request {index} of the transaction: {item.RequestName}.)", exception.Detail);
            fault.Detail.ErrorDetails["FaultedRequestIndex"] = index;
            throw fault;
        }
    }
}
