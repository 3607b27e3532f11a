using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Sav.Acceptance.Tests;

/// <summary>Stands where an OpenTelemetry collector would, and keeps what is sent to it by OTLP over HTTP.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Collector(WebApplication app) => _app = app;

    /// <summary>By path: the bodies, as Latin-1 so that names in them can be looked for.</summary>
    public ConcurrentDictionary<string, string> Received { get; } = new();

    public string Address => _app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var collector = new Collector(builder.Build());
        collector._app.MapPost("/v1/{kind}", collector.TakeAsync);
        await collector._app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, System.Text.Encoding.Latin1);
        var body = await reader.ReadToEndAsync();
        Received.AddOrUpdate(http.Request.Path, body, (_, before) => before + body);
        http.Response.ContentType = "application/x-protobuf";
    }
}
