using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>GET on the rows of a table, or on those that a row has in a collection.</summary>
internal static class TableRequests
{
    public static async Task GetAsync(ApiRequest request)
    {
        ODataResponse.ApplyAnnotations(request.Context, request.Preferences);
        if (request.Options.FetchXml is not null || request.Options.Apply is not null)
        {
            await AggregateRequests.GetAsync(request);
            return;
        }

        if (request.Preferences.PageSize is { } size)
        {
            request.Context.Response.Headers.Append("Preference-Applied", $"odata.maxpagesize={size.ToString(CultureInfo.InvariantCulture)}");
        }

        var query = request.Options.ToQueryExpression(request.Preferences.PageSize);
        await RestrictAsync(request, query);
        if (request.Resource.IsCount)
        {
            await WriteCountAsync(request, query);
            return;
        }

        var page = await request.Service.RetrieveMultipleAsync(query, request.Aborted);
        var rows = await new RowExpander(request.Service, request.Aborted).ExpandAsync(page.Entities, request.Options);
        await ODataResponse.WriteAsync(request.Context, writer => Write(request, writer, page, rows));
    }

    private static void Write(ApiRequest request, Utf8JsonWriter writer, EntityCollection page, IReadOnlyList<ApiRow> rows)
    {
        var references = request.Resource.IsReference;
        writer.WriteString(
            "@odata.context", references ? $"{request.BaseAddress}/$metadata#Collection($ref)" : request.ContextAddress(isSingleRow: false));
        if (request.Options.IsCounted)
        {
            writer.WriteNumber("@odata.count", page.TotalRecordCount);
            ODataResponse.WriteTotals(writer, request.Preferences, page);
        }

        var rowWriter = new RowWriter(request.Metadata, request.Table, request.Options, request.Preferences);
        writer.WriteStartArray("value");
        foreach (var row in rows)
        {
            if (references)
            {
                WriteReference(request, writer, row.Row.Id);
            }
            else
            {
                rowWriter.WriteObject(writer, row);
            }
        }

        writer.WriteEndArray();
        if (page.MoreRecords && request.Options.Top is null)
        {
            writer.WriteString("@odata.nextLink", NextPage(request));
        }
    }

    private static void WriteReference(ApiRequest request, Utf8JsonWriter writer, Guid id)
    {
        writer.WriteStartObject();
        writer.WriteString("@odata.id", request.AddressOf(request.Table, id));
        writer.WriteEndObject();
    }

    private static async Task RestrictAsync(ApiRequest request, QueryExpression query)
    {
        if (request.Resource.Navigation is not { } navigation)
        {
            return;
        }

        // The row itself must be there; its collection may be empty.
        var parent = await ReadRequests.RetrieveAsync(
            request, request.Row, new ColumnSet(request.Resource.Root.Table.PrimaryIdColumn));
        var related = new FilterExpression(LogicalOperator.And);
        related.AddFilter(query.Criteria);
        related.AddCondition(navigation.Column.LogicalName, ConditionOperator.Equal, parent.Id);
        query.Criteria = related;
    }

    // Microsoft: the count is at most 5,000, as that of $count=true.
    private static async Task WriteCountAsync(ApiRequest request, QueryExpression query)
    {
        query.ColumnSet = new ColumnSet(request.Table.PrimaryIdColumn);
        query.PageInfo = new PagingInfo { Count = 1, PageNumber = 1, ReturnTotalRecordCount = true };
        var page = await request.Service.RetrieveMultipleAsync(query, request.Aborted);
        request.Context.Response.ContentType = "text/plain";
        await request.Context.Response.WriteAsync(page.TotalRecordCount.ToString(CultureInfo.InvariantCulture), request.Aborted);
    }

    private static string NextPage(ApiRequest request)
    {
        var http = request.Context.Request;
        var options = http.Query
            .Where(option => option.Key != "$skiptoken")
            .Select(option => $"{option.Key}={Uri.EscapeDataString(option.Value.ToString())}")
            .Append($"$skiptoken={request.Options.PageNumber + 1}");
        return $"{http.Scheme}://{http.Host}{http.PathBase}{http.Path.ToUriComponent()}?{string.Join('&', options)}";
    }
}
