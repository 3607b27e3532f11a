using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

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
        // Whole before it is sent: a failure on the way must become an error, and not half an answer.
        var body = new ArrayBufferWriter<byte>();
        await using (var writer = new Utf8JsonWriter(body, Options))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        context.Response.ContentType = "application/json; odata.metadata=minimal";
        await context.Response.Body.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    /// <summary>204: done, and nothing to say.</summary>
    public static Task NoContent(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    /// <summary>Says which annotations the answer has, where the caller asked for some.</summary>
    public static void ApplyAnnotations(HttpContext context, Preferences preferences)
    {
        if (preferences.AnnotationList is { } list)
        {
            context.Response.Headers.Append("Preference-Applied", $"odata.include-annotations=\"{list}\"");
        }
    }

    /// <summary>Writes the annotations of a page: how many rows there are, and how to reach the next ones by FetchXML.</summary>
    public static void WriteTotals(Utf8JsonWriter writer, Preferences preferences, EntityCollection page)
    {
        if (preferences.Wants(Annotation.TotalCount))
        {
            writer.WriteNumber($"@{Annotation.TotalCount}", page.TotalRecordCount);
        }

        if (preferences.Wants(Annotation.TotalCountExceeded))
        {
            writer.WriteBoolean($"@{Annotation.TotalCountExceeded}", page.TotalRecordCountLimitExceeded);
        }

        if (preferences.Wants(Annotation.MoreRecords) && page.MoreRecords)
        {
            writer.WriteBoolean($"@{Annotation.MoreRecords}", value: true);
        }

        if (preferences.Wants(Annotation.PagingCookie) && page is { MoreRecords: true, PagingCookie: { } cookie })
        {
            // Microsoft: the cookie is escaped twice, so that one reading of the attribute gives what fits into an address.
            var twice = Uri.EscapeDataString(Uri.EscapeDataString(cookie));
            writer.WriteString($"@{Annotation.PagingCookie}", $"<cookie pagingcookie=\"{twice}\" istracking=\"False\" />");
        }
    }
}
