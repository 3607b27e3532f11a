using Microsoft.AspNetCore.Http;
using Sav.Platform.Dataverse.WebApi.Addresses;

namespace Sav.Platform.Dataverse.WebApi.Batches;

/// <summary>A request of a batch on its own, with a response that is kept.</summary>
internal sealed class PartContext
{
    private readonly MemoryStream _body = new();

    /// <param name="outer">The request that carries the batch.</param>
    /// <param name="part">The request in it.</param>
    /// <param name="address">Its address, without Content-IDs.</param>
    public PartContext(HttpContext outer, BatchPart part, string address)
    {
        ContentId = part.ContentId;
        var end = address.IndexOf('?', StringComparison.Ordinal);
        Address = ServiceAddress.Relative(end < 0 ? address : address[..end]);
        Context = new DefaultHttpContext { RequestAborted = outer.RequestAborted };
        var request = Context.Request;
        (request.Method, request.Scheme, request.Host, request.PathBase) =
            (part.Method, outer.Request.Scheme, outer.Request.Host, outer.Request.PathBase);
        request.Path = $"{DataverseWebApi.Root}/{Address}";
        request.QueryString = new QueryString(end < 0 ? "" : address[end..]);
        request.Body = new MemoryStream(part.Body);
        foreach (var header in part.Headers)
        {
            request.Headers[header.Key] = header.Value;
        }

        foreach (var header in new[] { Caller.UserHeader, Caller.ObjectHeader }.Where(header => !request.Headers.ContainsKey(header)))
        {
            request.Headers[header] = outer.Request.Headers[header];
        }

        Context.Response.Body = _body;
    }

    public HttpContext Context { get; }

    public string? ContentId { get; }

    /// <summary>What comes after the root of the API, unescaped.</summary>
    public string Address { get; }

    public bool IsFailed => Context.Response.StatusCode >= StatusCodes.Status400BadRequest;

    /// <summary>The body of the response.</summary>
    public byte[] Body => _body.ToArray();
}
