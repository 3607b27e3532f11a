using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>GET on rows.</summary>
internal static class ReadRequests
{
    public static Task GetAsync(ApiRequest request) => request.Resource switch
    {
        { Operation: { } operation } => throw WebApiException.UnknownResource($"Microsoft.Dynamics.CRM.{operation}"),
        { Property: not null } => PropertyRequests.GetAsync(request),
        { Navigation.IsCollection: false } => GetRelatedRowAsync(request),
        { Navigation: not null, Related: { } related } => GetRowAsync(request, related),
        { IsRow: true } => GetRowAsync(request, request.Row),
        _ => TableRequests.GetAsync(request),
    };

    /// <summary>Reads the columns asked for of a row, with what is expanded.</summary>
    public static async Task<ApiRow> RetrieveAsync(ApiRequest request, EntityReference row)
    {
        var entity = await RetrieveAsync(request, row, request.Options.ColumnSet);
        return (await new RowExpander(request.Service, request.Aborted).ExpandAsync([entity], request.Options))[0];
    }

    public static async Task<Entity> RetrieveAsync(ApiRequest request, EntityReference row, ColumnSet columns)
    {
        var retrieve = new RetrieveRequest { Target = row, ColumnSet = columns };
        return ((RetrieveResponse)await request.Service.ExecuteAsync(retrieve, request.Aborted)).Entity;
    }

    /// <summary>Answers a row.</summary>
    public static Task WriteRowAsync(ApiRequest request, ApiRow row)
    {
        request.Context.Response.Headers.ETag = RowWriter.ETagOf(row.Row);
        ODataResponse.ApplyAnnotations(request.Context, request.Preferences);
        return ODataResponse.WriteAsync(request.Context, writer =>
        {
            writer.WriteString("@odata.context", request.ContextAddress(isSingleRow: true));
            new RowWriter(request.Metadata, request.Table, request.Options, request.Preferences).WriteMembers(writer, row);
        });
    }

    private static async Task GetRowAsync(ApiRequest request, EntityReference reference)
    {
        var row = await RetrieveAsync(request, reference);
        if (request.VersionCheck.IsKnown(row.Row))
        {
            request.Context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await WriteRowAsync(request, row);
    }

    private static async Task GetRelatedRowAsync(ApiRequest request)
    {
        var navigation = request.Resource.Navigation!;
        var row = await RetrieveAsync(request, request.Row, new ColumnSet(navigation.Column.LogicalName));
        var reference = row.GetAttributeValue<EntityReference>(navigation.Column.LogicalName);
        if (reference?.LogicalName != navigation.Table.LogicalName)
        {
            request.Context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else if (request.Resource.IsReference)
        {
            await ODataResponse.WriteAsync(request.Context, writer =>
            {
                writer.WriteString("@odata.context", $"{request.BaseAddress}/$metadata#$ref");
                writer.WriteString("@odata.id", request.AddressOf(request.Table, reference.Id));
            });
        }
        else
        {
            await GetRowAsync(request, reference);
        }
    }
}
