using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Writes one JSON object as the body of a response.</summary>
internal static class ODataResponse
{
    // The body is never put into HTML as it is, so accents need no escaping.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Address of the API as the caller wrote it.</summary>
    public static string BaseAddress(HttpContext context) =>
        $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{DataverseWebApi.Root}";

    /// <param name="context">The request.</param>
    /// <param name="writeMembers">Writes the members of the object.</param>
    public static async Task WriteAsync(HttpContext context, Action<Utf8JsonWriter> writeMembers)
    {
        context.Response.Headers["OData-Version"] = "4.0";
        context.Response.ContentType = "application/json; odata.metadata=minimal";
        await using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, Options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
