using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>POST, PATCH and DELETE.</summary>
internal static class WriteRequests
{
    public static async Task PostAsync(ApiRequest request)
    {
        if (request.Address.Row is not null)
        {
            throw WebApiException.BadQuery($"POST creates a row: send it to '{request.Table.EntitySetName}', without a key.");
        }

        var id = await request.Service.CreateAsync(await request.ReadRowAsync(), request.Aborted);
        await AnswerAsync(request, id, isNew: true);
    }

    public static async Task PatchAsync(ApiRequest request)
    {
        var target = Existing(request);
        var row = await request.ReadRowAsync();
        row.Id = target.Id;
        row.KeyAttributes = target.KeyAttributes;

        if (request.VersionCheck.ForbidsUpdate)
        {
            await CreateAtAsync(request, row);
        }
        else if (request.VersionCheck.ForbidsCreate)
        {
            await UpdateAsync(request, target, row);
        }
        else
        {
            var response = (UpsertResponse)await request.Service.ExecuteAsync(new UpsertRequest { Target = row }, request.Aborted);
            await AnswerAsync(request, response.Target.Id, response.RecordCreated);
        }
    }

    public static async Task DeleteAsync(ApiRequest request)
    {
        var target = Existing(request);
        target.RowVersion = request.VersionCheck.RowVersion;
        var delete = new DeleteRequest { Target = target, ConcurrencyBehavior = request.VersionCheck.Behavior };
        await request.Service.ExecuteAsync(delete, request.Aborted);
        request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
    }

    private static async Task CreateAtAsync(ApiRequest request, Entity row)
    {
        foreach (var (column, value) in row.KeyAttributes)
        {
            row[column] = value;
        }

        row.KeyAttributes = new KeyAttributeCollection();
        await AnswerAsync(request, await request.Service.CreateAsync(row, request.Aborted), isNew: true);
    }

    private static async Task UpdateAsync(ApiRequest request, EntityReference target, Entity row)
    {
        row.RowVersion = request.VersionCheck.RowVersion;
        var update = new UpdateRequest { Target = row, ConcurrencyBehavior = request.VersionCheck.Behavior };
        await request.Service.ExecuteAsync(update, request.Aborted);
        await AnswerAsync(request, await IdOfAsync(request, target), isNew: false);
    }

    private static async Task<Guid> IdOfAsync(ApiRequest request, EntityReference target) =>
        target.Id != Guid.Empty ? target.Id : (await ReadRequests.RetrieveAsync(request, target)).Id;

    private static EntityReference Existing(ApiRequest request) => request.Address.Row ?? throw WebApiException.BadQuery(
        $"{request.Context.Request.Method} needs one row: write '{request.Table.EntitySetName}(id)', or an alternate key for the id.");

    /// <summary>204 and the address of the row, or, where the caller prefers it, the row itself.</summary>
    private static async Task AnswerAsync(ApiRequest request, Guid id, bool isNew)
    {
        request.AnswerEntityId(id);
        if (!request.Preferences.WantsRepresentation)
        {
            request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        var row = await ReadRequests.RetrieveAsync(request, new EntityReference(request.Table.LogicalName, id));
        request.Context.Response.Headers["Preference-Applied"] = "return=representation";
        request.Context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await ReadRequests.WriteRowAsync(request, row);
    }
}
