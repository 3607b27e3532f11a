using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Platform.Dataverse.WebApi.Writing;

namespace Sav.Platform.Dataverse.WebApi.Operations;

/// <summary>
/// The actions bound to the rows of a table: CreateMultiple, UpdateMultiple, UpsertMultiple, each with the parameter Targets (Microsoft,
/// "Use bulk operation messages").
/// </summary>
internal static class BoundActions
{
    public static async Task<WritePlan> PlanAsync(ApiRequest request)
    {
        if (request.Resource is { IsRow: true } or not { Operation: "CreateMultiple" or "UpdateMultiple" or "UpsertMultiple" })
        {
            throw WebApiException.UnknownResource($"Microsoft.Dynamics.CRM.{request.Resource.Operation}");
        }

        var targets = await ReadTargetsAsync(request);
        return request.Resource.Operation switch
        {
            "CreateMultiple" => WritePlan.Of(
                new CreateMultipleRequest { Targets = targets }, response => AnswerAsync(request, (CreateMultipleResponse)response)),
            "UpdateMultiple" => WritePlan.Of(new UpdateMultipleRequest { Targets = targets }, _ => ODataResponse.NoContent(request.Context)),
            _ => WritePlan.Of(new UpsertMultipleRequest { Targets = targets }, _ => ODataResponse.NoContent(request.Context)),
        };
    }

    private static async Task<EntityCollection> ReadTargetsAsync(ApiRequest request)
    {
        using var body = await RequestBody.ReadAsync(request.Context.Request, request.Aborted);
        if (!body.RootElement.TryGetProperty("Targets", out var json) || json.ValueKind != JsonValueKind.Array)
        {
            throw WebApiException.BadPayload("The action needs the parameter 'Targets': a list of rows.");
        }

        var reader = new RowReader(request.Metadata, request.Table, request.Created);
        return new EntityCollection([.. json.EnumerateArray().Select(row => reader.Read(row).Row)]) { EntityName = request.Table.LogicalName };
    }

    private static Task AnswerAsync(ApiRequest request, CreateMultipleResponse response) => ODataResponse.WriteAsync(request.Context, writer =>
    {
        writer.WriteString("@odata.context", $"{request.BaseAddress}/$metadata#Microsoft.Dynamics.CRM.CreateMultipleResponse");
        writer.WriteStartArray("Ids");
        foreach (var id in response.Ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    });
}
