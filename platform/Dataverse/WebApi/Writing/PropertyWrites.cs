using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>PUT and DELETE on one property of a row: an Update of one column.</summary>
internal static class PropertyWrites
{
    public static async Task<WritePlan> PlanAsync(ApiRequest request)
    {
        var column = request.Resource.Property!;
        if (column.IsLookup)
        {
            throw WebApiException.BadQuery($"'{column.LogicalName}' is a lookup. Write to its navigation property with $ref.");
        }

        var change = new Entity(request.Resource.Root.Table.LogicalName, request.Row.Id) { KeyAttributes = request.Row.KeyAttributes };
        change[column.LogicalName] = request.Context.Request.Method == "DELETE"
            ? null
            : ColumnValue.Read(column, await ReadValueAsync(request));
        return WritePlan.Of(new UpdateRequest { Target = change }, _ => ODataResponse.NoContent(request.Context));
    }

    private static async Task<JsonElement> ReadValueAsync(ApiRequest request)
    {
        using var body = await RequestBody.ReadAsync(request.Context.Request, request.Aborted);
        return body.RootElement.TryGetProperty("value", out var value)
            ? value.Clone()
            : throw WebApiException.BadPayload("The body must be an object with the member 'value'.");
    }
}
