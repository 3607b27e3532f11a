using Microsoft.AspNetCore.Http;

namespace Sav.Platform.Dataverse.WebApi;

/// <summary>Checks what a request says about versions and types.</summary>
internal static class RequestHeaders
{
    private const string Version = "4.0";

    /// <exception cref="WebApiException">The caller wants another version of OData, or another type than JSON.</exception>
    public static void Check(HttpRequest request)
    {
        if (request.Headers["OData-Version"].ToString() is { Length: > 0 } version && version != Version)
        {
            throw WebApiException.BadQuery($"The header OData-Version is '{version}'. The only version is {Version}.");
        }

        if (request.Headers["OData-MaxVersion"].ToString() is { Length: > 0 } most && string.CompareOrdinal(most, Version) < 0)
        {
            throw WebApiException.BadQuery($"The header OData-MaxVersion is '{most}'. The only version is {Version}.");
        }

        var accept = request.Headers.Accept.ToString();
        if (accept.Length > 0 && !IsAccepted(accept, request.Path.Value ?? ""))
        {
            throw WebApiException.NotAcceptable(accept);
        }
    }

    private static bool IsAccepted(string accept, string path) => accept.Split(',').Select(type => type.Split(';')[0].Trim()).Any(
        type => type is "*/*" or "application/*" or "application/json"
            || (type is "application/xml" && path.EndsWith("/$metadata", StringComparison.Ordinal))
            || (type is "multipart/mixed" && path.EndsWith("/$batch", StringComparison.Ordinal))
            || (type is "text/plain" && (path.EndsWith("/$count", StringComparison.Ordinal) || path.EndsWith("/$value", StringComparison.Ordinal))));
}
