using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>GET on one property of a row: <c>accounts(id)/name</c>, and bare as <c>accounts(id)/name/$value</c>.</summary>
internal static class PropertyRequests
{
    public static async Task GetAsync(ApiRequest request)
    {
        var column = request.Resource.Property!;
        var row = await ReadRequests.RetrieveAsync(request, request.Row, new ColumnSet(column.LogicalName));
        if (!row.Attributes.TryGetValue(column.LogicalName, out var value) || value is null)
        {
            request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (request.Resource.IsRawValue)
        {
            request.Context.Response.ContentType = "text/plain";
            await request.Context.Response.WriteAsync(JsonValue.Text(column, value), request.Aborted);
            return;
        }

        await ODataResponse.WriteAsync(request.Context, writer =>
        {
            var address = $"{request.Table.EntitySetName}({row.Id})/{LookupProperty.PropertyOf(column)}";
            writer.WriteString("@odata.context", $"{request.BaseAddress}/$metadata#{address}");
            writer.WritePropertyName("value");
            JsonValue.Write(writer, column, value);
        });
    }
}
