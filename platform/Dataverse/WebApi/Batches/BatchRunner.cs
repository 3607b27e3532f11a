using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>Runs the requests of a batch one after the other, and each change set in one transaction.</summary>
internal sealed class BatchRunner(HttpContext context, DataverseOrganization organization)
{
    private const int MostRequests = 1000;

    public async Task RunAsync()
    {
        var items = await BatchReader.ReadAsync(context.Request.Body, context.Request.ContentType, context.RequestAborted);
        var count = items.Sum(item => item.Parts.Count);
        if (count > MostRequests)
        {
            throw WebApiException.BadQuery($"A batch has at most {MostRequests} requests, not {count.ToString(CultureInfo.InvariantCulture)}.");
        }

        var continues = new Preferences(context.Request).ContinuesOnError;
        var response = new BatchResponse();
        foreach (var item in items)
        {
            var failed = item.IsChangeSet
                ? await RunChangeSetAsync(item, response)
                : await RunAloneAsync(item.Parts[0], response);
            if (failed is { } status && !continues)
            {
                context.Response.StatusCode = status;
                break;
            }
        }

        await response.WriteAsync(context);
    }

    /// <summary>The status of the request if it fails.</summary>
    private async Task<int?> RunAloneAsync(BatchPart part, BatchResponse response)
    {
        var alone = new PartContext(context, part, part.Address);
        await ErrorResponse.RunAsync(alone.Context, async () => await ApiDispatcher.RunAsync(await CallAsync(alone, new ContentIds())));
        response.Add(alone);
        return alone.IsFailed ? alone.Context.Response.StatusCode : null;
    }

    /// <summary>The status of the request that makes the change set fail.</summary>
    private async Task<int?> RunChangeSetAsync(BatchItem item, BatchResponse response)
    {
        var changeSet = new ChangeSet(context.RequestAborted);
        foreach (var part in item.Parts)
        {
            var planned = new PartContext(context, part, changeSet.Created.Resolve(part.Address));
            await ErrorResponse.RunAsync(planned.Context, async () =>
                await changeSet.AddAsync(planned, await CallAsync(planned, changeSet.Created)));
            if (planned.IsFailed)
            {
                response.AddChangeSet([planned]);
                return planned.Context.Response.StatusCode;
            }
        }

        var failed = await changeSet.RunAsync();
        response.AddChangeSet(failed is null ? changeSet.Parts : [failed]);
        return failed?.Context.Response.StatusCode;
    }

    private async Task<ApiCall> CallAsync(PartContext part, ContentIds created)
    {
        RequestHeaders.Check(part.Context.Request);
        var service = await Caller.ServiceAsync(part.Context.Request, organization);
        return new ApiCall(part.Context, organization.Metadata, service, part.Address, created);
    }
}
