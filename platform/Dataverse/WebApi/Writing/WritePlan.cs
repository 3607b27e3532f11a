using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>
/// What a request writes, and how it is answered afterwards. Apart, so that the requests of a change set go to Dataverse together and are
/// answered one by one.
/// </summary>
/// <param name="Requests">What to send, in this order; several are one transaction.</param>
/// <param name="Answer">Answers the request from the responses.</param>
internal sealed record WritePlan(IReadOnlyList<OrganizationRequest> Requests, Func<IReadOnlyList<OrganizationResponse>, Task> Answer)
{
    /// <summary>The row that it creates or changes: what a Content-ID stands for, if the row has its id by then. Null for another request.</summary>
    public Entity? Subject { get; init; }

    public static WritePlan Of(OrganizationRequest request, Func<OrganizationResponse, Task> answer) =>
        new([request], responses => answer(responses[0]));

    /// <summary>Sends the requests, several in one transaction.</summary>
    public static async Task<IReadOnlyList<OrganizationResponse>> SendAsync(
        IOrganizationServiceAsync2 service, IReadOnlyList<OrganizationRequest> requests, CancellationToken ct)
    {
        if (requests.Count <= 1)
        {
            return requests.Count == 0 ? [] : [await service.ExecuteAsync(requests[0], ct)];
        }

        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(requests);
        return [.. ((ExecuteTransactionResponse)await service.ExecuteAsync(transaction, ct)).Responses];
    }

    public async Task RunAsync(IOrganizationServiceAsync2 service, CancellationToken ct) =>
        await Answer(await SendAsync(service, Requests, ct));
}
