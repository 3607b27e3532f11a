namespace Sav.Platform.Dataverse.WebApi.Documents;

/// <summary>The list of the entity sets, at the root of the API.</summary>
internal static class ServiceDocument
{
    public static Task WriteAsync(ApiCall call) => ODataResponse.WriteAsync(call.Context, writer =>
    {
        writer.WriteString("@odata.context", $"{ODataResponse.BaseAddress(call.Context)}/$metadata");
        writer.WriteStartArray("value");
        foreach (var set in call.Metadata.Tables.Values.Select(table => table.EntitySetName).Order(StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("name", set);
            writer.WriteString("kind", "EntitySet");
            writer.WriteString("url", set);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
