using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Sav.Functions.Inbound;

/// <summary>What must hold of a request before its body is read as an event: first who sent it, then what it says it is.</summary>
internal static class EventRequest
{
    private static readonly string[] _contentTypes = ["application/cloudevents+json", "application/json"];

    /// <returns>Why the request is refused, or null.</returns>
    public static ProblemResult? FindFault(HttpRequest request, ReadOnlySpan<byte> body, SignatureCheck signatures)
    {
        if (signatures.FindFault(request.Headers, body) is { } fault)
        {
            return new ProblemResult(StatusCodes.Status401Unauthorized, "not_authentic", fault);
        }

        return IsJson(request.ContentType)
            ? null
            : new ProblemResult(
                StatusCodes.Status415UnsupportedMediaType,
                "not_json",
                $"Send one event in structured mode, with the content type {_contentTypes[0]}, in UTF-8.");
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && _contentTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || type.Charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase));
}
