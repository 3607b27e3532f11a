using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Platform.Dataverse.Query;
using Sav.Platform.Dataverse.WebApi.Addresses;
using Sav.Platform.Dataverse.WebApi.Query;

namespace Sav.Platform.Dataverse.WebApi.Reading;

/// <summary>GET with <c>fetchXml</c> or <c>$apply</c>: rows that show what the query names, also under aliases.</summary>
internal static class AggregateRequests
{
    public static async Task GetAsync(ApiRequest request)
    {
        var page = await request.Service.RetrieveMultipleAsync(Query(request), request.Aborted);
        await ODataResponse.WriteAsync(request.Context, writer =>
        {
            writer.WriteString("@odata.context", $"{request.BaseAddress}/$metadata#{request.Table.EntitySetName}");
            ODataResponse.WriteTotals(writer, request.Preferences, page);
            writer.WriteStartArray("value");
            foreach (var row in page.Entities)
            {
                WriteRow(request, writer, row);
            }

            writer.WriteEndArray();
        });
    }

    private static QueryBase Query(ApiRequest request)
    {
        if (request.Options.FetchXml is not { } fetchXml)
        {
            var query = ApplyParser.Parse(request.Table, request.Options.Apply!, request.Options, request.Scope);
            return query;
        }

        var table = FetchXmlParser.Parse(fetchXml).EntityName;
        return table == request.Table.LogicalName ? new FetchExpression(fetchXml) : throw WebApiException.BadQuery(
            $"The FetchXML asks for '{table}', and the address for '{request.Table.LogicalName}'. Send it to the set of its table.");
    }

    private static void WriteRow(ApiRequest request, Utf8JsonWriter writer, Entity row)
    {
        writer.WriteStartObject();
        if (row.RowVersion is not null)
        {
            writer.WriteString("@odata.etag", RowWriter.ETagOf(row));
        }

        foreach (var (name, value) in row.Attributes)
        {
            WriteValue(request, writer, row, name, value);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(ApiRequest request, Utf8JsonWriter writer, Entity row, string name, object? value)
    {
        var column = value is AliasedValue aliased
            ? request.Metadata.FindTable(aliased.EntityLogicalName ?? "")?.FindColumn(aliased.AttributeLogicalName ?? "")
            : request.Table.FindColumn(name);

        // A name in JSON has no dot: contact1.fullname is contact1_x002e_fullname, as an XML name would be.
        var property = value is AliasedValue || column is null
            ? name.Replace(".", "_x002e_", StringComparison.Ordinal)
            : LookupProperty.PropertyOf(column);
        if (request.Preferences.Wants(Annotation.FormattedValue) && row.FormattedValues.TryGetValue(name, out var formatted))
        {
            writer.WriteString($"{property}@{Annotation.FormattedValue}", formatted);
        }

        var bare = value is AliasedValue { Value: var inner } ? inner : value;
        if (request.Preferences.Wants(Annotation.LookupTable) && bare is EntityReference reference)
        {
            writer.WriteString($"{property}@{Annotation.LookupTable}", reference.LogicalName);
        }

        writer.WritePropertyName(property);
        JsonValue.Write(writer, column, bare);
    }
}
