using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using WireMock.Types;

namespace WireMock;

internal sealed class RequestMessage : IRequestMessage
{
    public string Url { get; private init; }

    public string Path { get; private init; }

    public string Method { get; private init; }

    public IDictionary<string, WireMockList<string>> Headers { get; private init; }

    public IDictionary<string, WireMockList<string>> Query { get; private init; }

    public string RawQuery { get; private init; }

    public byte[] BodyAsBytes { get; private init; }

    public string Body => BodyAsBytes is null ? null : Encoding.UTF8.GetString(BodyAsBytes);

    public static async Task<RequestMessage> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted).ConfigureAwait(false);
        return new RequestMessage
        {
            Url = request.GetEncodedUrl(),
            Path = request.Path.Value,
            Method = request.Method,
            Headers = Lists(request.Headers, StringComparer.OrdinalIgnoreCase),
            Query = Lists(request.Query, StringComparer.Ordinal),
            RawQuery = request.QueryString.Value,
            BodyAsBytes = body.Length == 0 ? null : body.ToArray(),
        };
    }

    private static Dictionary<string, WireMockList<string>> Lists(
        IEnumerable<KeyValuePair<string, StringValues>> values, StringComparer comparer) =>
        values.ToDictionary(pair => pair.Key, pair => new WireMockList<string>(pair.Value.ToArray()), comparer);
}
