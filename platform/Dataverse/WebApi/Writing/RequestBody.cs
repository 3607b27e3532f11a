using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Sav.Platform.Dataverse.WebApi.Writing;

/// <summary>Reads the JSON object that a request carries.</summary>
internal static class RequestBody
{
    /// <exception cref="WebApiException">The body is of another type than JSON, or no object.</exception>
    /// <exception cref="JsonException">The body is not valid JSON.</exception>
    public static async Task<JsonDocument> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentType is { Length: > 0 } type && !request.HasJsonContentType())
        {
            throw WebApiException.WrongMediaType(type.Split(';')[0]);
        }

        var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
        if (body.RootElement.ValueKind != JsonValueKind.Object)
        {
            body.Dispose();
            throw WebApiException.BadPayload("The body must be a JSON object with the columns of the row.");
        }

        return body;
    }
}
