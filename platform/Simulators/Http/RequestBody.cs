using System.Text.Json;

namespace Sav.Platform.Simulators.Http;

internal static class RequestBody
{
    /// <returns>The document, or the refusal that names the member at fault.</returns>
    public static async Task<(T? Content, Refusal? Refusal)> ReadAsync<T>(HttpRequest request)
        where T : class
    {
        try
        {
            var content = await JsonSerializer.DeserializeAsync<T>(request.Body, Json.Options, request.HttpContext.RequestAborted);
            return content is null ? (null, Refusal.Malformed("The body is null; a JSON document is expected.")) : (content, null);
        }
        catch (JsonException e)
        {
            return (null, Refusal.Malformed(e.Message));
        }
    }
}
