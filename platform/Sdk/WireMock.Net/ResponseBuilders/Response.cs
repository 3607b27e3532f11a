using System;
using System.Collections.Generic;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace WireMock.ResponseBuilders;

/// <summary>The answer to a request: 200 without a body unless it says otherwise.</summary>
public class Response : IResponseBuilder
{
    private readonly Dictionary<string, string[]> _headers = new(StringComparer.OrdinalIgnoreCase);
    private int _status = StatusCodes.Status200OK;
    private byte[] _body;

    private Response()
    {
    }

    public TimeSpan? Delay { get; private set; }

    public static IResponseBuilder Create() => new Response();

    public IResponseBuilder WithStatusCode(int code)
    {
        _status = code;
        return this;
    }

    public IResponseBuilder WithStatusCode(HttpStatusCode code) => WithStatusCode((int)code);

    public IResponseBuilder WithSuccess() => WithStatusCode(HttpStatusCode.OK);

    public IResponseBuilder WithNotFound() => WithStatusCode(HttpStatusCode.NotFound);

    public IResponseBuilder WithHeader(string name, params string[] values)
    {
        _headers[name] = values;
        return this;
    }

    public IResponseBuilder WithBody(
        string body, string destination = BodyDestinationFormat.SameAsSource, Encoding encoding = null)
    {
        _body = (encoding ?? Encoding.UTF8).GetBytes(body);
        return this;
    }

    public IResponseBuilder WithBodyAsJson(object body, Encoding encoding = null, bool? indented = null) =>
        WithBody(JsonSerializer.Serialize(body, new JsonSerializerOptions { WriteIndented = indented == true }), encoding: encoding);

    public IResponseBuilder WithDelay(TimeSpan delay)
    {
        Delay = delay;
        return this;
    }

    public IResponseBuilder WithDelay(int milliseconds) => WithDelay(TimeSpan.FromMilliseconds(milliseconds));

    internal async Task SendAsync(HttpContext context)
    {
        if (Delay is { } delay)
        {
            await Task.Delay(delay, context.RequestAborted).ConfigureAwait(false);
        }

        context.Response.StatusCode = _status;
        foreach (var (name, values) in _headers)
        {
            context.Response.Headers[name] = values;
        }

        if (_body is not null)
        {
            await context.Response.Body.WriteAsync(_body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
