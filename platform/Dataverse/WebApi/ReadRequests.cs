using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>GET on a table or a row.</summary>
internal static class ReadRequests
{
    public static Task GetAsync(ApiRequest request) => request.Address.Row is { } row ? GetRowAsync(request, row) : GetRowsAsync(request);

    public static Task WriteRowAsync(ApiRequest request, Entity row) => ODataResponse.WriteAsync(request.Context, writer =>
    {
        writer.WriteString("@odata.context", request.ContextAddress(isSingleRow: true));
        request.RowWriter.WriteMembers(writer, row);
    });

    public static async Task<Entity> RetrieveAsync(ApiRequest request, EntityReference row)
    {
        var retrieve = new RetrieveRequest { Target = row, ColumnSet = request.Options.ColumnSet };
        return ((RetrieveResponse)await request.Service.ExecuteAsync(retrieve, request.Aborted)).Entity;
    }

    private static async Task GetRowAsync(ApiRequest request, EntityReference reference)
    {
        var row = await RetrieveAsync(request, reference);
        if (request.VersionCheck.IsKnown(row))
        {
            request.Context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await WriteRowAsync(request, row);
    }

    private static async Task GetRowsAsync(ApiRequest request)
    {
        var query = request.Options.ToQueryExpression(request.Preferences.PageSize);
        var rows = await request.Service.RetrieveMultipleAsync(query, request.Aborted);
        await ODataResponse.WriteAsync(request.Context, writer =>
        {
            writer.WriteString("@odata.context", request.ContextAddress(isSingleRow: false));
            if (request.Options.IsCounted)
            {
                writer.WriteNumber("@odata.count", rows.TotalRecordCount);
            }

            writer.WriteStartArray("value");
            foreach (var row in rows.Entities)
            {
                writer.WriteStartObject();
                request.RowWriter.WriteMembers(writer, row);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            if (rows.MoreRecords && request.Options.Top is null)
            {
                writer.WriteString("@odata.nextLink", NextPage(request));
            }
        });
    }

    private static string NextPage(ApiRequest request)
    {
        var options = request.Context.Request.Query
            .Where(option => option.Key != "$skiptoken")
            .Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value.ToString())}")
            .Append($"$skiptoken={request.Options.PageNumber + 1}");
        return $"{request.BaseAddress}/{request.Table.EntitySetName}?{string.Join('&', options)}";
    }
}
