using System.Text.Json;
using System.Text.RegularExpressions;
using Sav.Platform.Dataverse.Metadata;

namespace Sav.Platform.Dataverse.WebApi.Documents;

/// <summary>
/// A light form of <c>EntityDefinitions</c>: all tables, one by its logical name, and its <c>Attributes</c>, with the names, types and labels
/// that tools ask for. Query options other than <c>$select</c> are not supported.
/// </summary>
internal static partial class TableDefinitions
{
    public static bool Has(string address) => Address().IsMatch(address);

    public static Task WriteAsync(ApiCall call)
    {
        var match = Address().Match(call.Address);
        var query = call.Context.Request.Query;
        if (query.Keys.FirstOrDefault(option => option.StartsWith('$') && option != "$select") is { } option)
        {
            throw WebApiException.NotSupported($"The query option '{option}' is not supported here on EntityDefinitions. Use $select.");
        }

        var selected = query["$select"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var writer = new DefinitionWriter(selected);
        return ODataResponse.WriteAsync(call.Context, json => Write(call, match, json, writer));
    }

    private static void Write(ApiCall call, Match match, Utf8JsonWriter json, DefinitionWriter writer)
    {
        var root = $"{ODataResponse.BaseAddress(call.Context)}/$metadata#EntityDefinitions";
        if (!match.Groups["name"].Success)
        {
            json.WriteString("@odata.context", root);
            WriteAll(json, Ordered(call.Metadata.Tables.Values, table => table.LogicalName), writer.Write);
            return;
        }

        var name = match.Groups["name"].Value;
        var table = call.Metadata.FindTable(name) ?? throw Faults.Fault.UnknownTable(name);
        if (match.Groups["attributes"].Success)
        {
            json.WriteString("@odata.context", $"{root}('{table.LogicalName}')/Attributes");
            WriteAll(json, Ordered(table.Columns.Values, column => column.LogicalName), writer.Write);
            return;
        }

        json.WriteString("@odata.context", $"{root}/$entity");
        writer.Write(json, table);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray("value");
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<T> Ordered<T>(IEnumerable<T> items, Func<T, string> name) => items.OrderBy(name, StringComparer.Ordinal);

    [GeneratedRegex(@"^EntityDefinitions(\(LogicalName='(?<name>[^']*)'\)(?<attributes>/Attributes)?)?$")]
    private static partial Regex Address();
}
