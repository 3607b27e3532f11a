using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.WebApi.Operations;
using Sav.Platform.Dataverse.WebApi.Reading;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>POST, PATCH, PUT and DELETE on rows.</summary>
internal static class WriteRequests
{
    public static Task<WritePlan> PlanAsync(ApiRequest request) => (request.Context.Request.Method, request.Resource) switch
    {
        ("POST", { Operation: not null }) => BoundActions.PlanAsync(request),
        (_, { IsReference: true }) => ReferenceRequests.PlanAsync(request),
        ("PUT" or "DELETE", { Property: not null, IsRawValue: false }) => PropertyWrites.PlanAsync(request),
        ("POST", { Property: null, IsCount: false }) => CreateAsync(request),
        ("PATCH", { Property: null, Navigation: null, IsCount: false }) => PatchAsync(request),
        ("DELETE", { Property: null, Navigation: null, IsCount: false }) => Task.FromResult(Delete(request)),
        _ => throw WebApiException.WrongMethod(request.Context.Request.Method),
    };

    private static async Task<WritePlan> CreateAsync(ApiRequest request)
    {
        if (request.Resource.IsRow || request.Resource is { Navigation.IsCollection: false } or { Related: not null })
        {
            throw WebApiException.BadQuery($"POST creates a row: send it to '{request.Table.EntitySetName}', without a key.");
        }

        var draft = await RowReader.ReadAsync(request);
        if (request.Resource.Navigation is { } navigation)
        {
            draft.Row[navigation.Column.LogicalName] = request.Row;
        }

        RowDraft.EnsureId(draft.Row);
        return new WritePlan([.. draft.CreateRequests()], _ => AnswerAsync(request, draft.Row.Id, isNew: true)) { Subject = draft.Row };
    }

    private static async Task<WritePlan> PatchAsync(ApiRequest request)
    {
        var target = request.Row;
        var draft = await RowReader.ReadAsync(request);
        if (draft.HasRelatedRows)
        {
            throw WebApiException.BadPayload("Related rows can be written with POST only. Send them as requests of a change set.");
        }

        var row = draft.Row;
        row.Id = target.Id;
        row.KeyAttributes = target.KeyAttributes;
        return request.VersionCheck switch
        {
            { ForbidsUpdate: true } => CreateAt(request, row),
            { ForbidsCreate: true } => Update(request, target, row),
            _ => WritePlan.Of(new UpsertRequest { Target = row }, response =>
                AnswerAsync(request, ((UpsertResponse)response).Target.Id, ((UpsertResponse)response).RecordCreated)) with { Subject = row },
        };
    }

    private static WritePlan Delete(ApiRequest request)
    {
        var target = request.Row;
        target.RowVersion = request.VersionCheck.RowVersion;
        return WritePlan.Of(
            new DeleteRequest { Target = target, ConcurrencyBehavior = request.VersionCheck.Behavior },
            _ => ODataResponse.NoContent(request.Context));
    }

    private static WritePlan CreateAt(ApiRequest request, Entity row)
    {
        foreach (var (column, value) in row.KeyAttributes)
        {
            row[column] = value;
        }

        row.KeyAttributes = new KeyAttributeCollection();
        RowDraft.EnsureId(row);
        return WritePlan.Of(new CreateRequest { Target = row }, _ => AnswerAsync(request, row.Id, isNew: true)) with { Subject = row };
    }

    private static WritePlan Update(ApiRequest request, EntityReference target, Entity row)
    {
        row.RowVersion = request.VersionCheck.RowVersion;
        var update = new UpdateRequest { Target = row, ConcurrencyBehavior = request.VersionCheck.Behavior };
        return WritePlan.Of(update, async _ => await AnswerAsync(request, await IdOfAsync(request, target), isNew: false));
    }

    private static async Task<Guid> IdOfAsync(ApiRequest request, EntityReference target) =>
        target.Id != Guid.Empty ? target.Id : (await ReadRequests.RetrieveAsync(request, target)).Row.Id;

    /// <summary>204 and the address of the row, or, where the caller prefers it, the row itself.</summary>
    private static async Task AnswerAsync(ApiRequest request, Guid id, bool isNew)
    {
        request.AnswerEntityId(id);
        if (!request.Preferences.WantsRepresentation)
        {
            await ODataResponse.NoContent(request.Context);
            return;
        }

        var row = await ReadRequests.RetrieveAsync(request, new EntityReference(request.Table.LogicalName, id));
        request.Context.Response.Headers.Append("Preference-Applied", "return=representation");
        request.Context.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await ReadRequests.WriteRowAsync(request, row);
    }
}
