using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Sav.Platform.Simulators.Tests;

/// <summary>The hub's side: remembers every event and answers what <see cref="Answer"/> says.</summary>
internal sealed class EventReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<ReceivedEvent> _arrivals = Channel.CreateUnbounded<ReceivedEvent>();

    private EventReceiver(WebApplication app) => _app = app;

    public ConcurrentQueue<ReceivedEvent> Events { get; } = [];

    public Func<ReceivedEvent, int> Answer { get; set; } = _ => StatusCodes.Status202Accepted;

    public Uri Address => new(new Uri(_app.Urls.First()), "/api/erp/events");

    public static async Task<EventReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var receiver = new EventReceiver(builder.Build());
        receiver._app.UseRouting();
        receiver._app.MapPost("/api/erp/events", (RequestDelegate)receiver.ReceiveAsync);
        await receiver._app.StartAsync();
        return receiver;
    }

    /// <summary>Ends when an event about this case has arrived, accepted or not.</summary>
    public async Task WaitForAsync(string subject)
    {
        while ((await _arrivals.Reader.ReadAsync()).Subject != subject)
        {
            // Another case.
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers;
        var received = new ReceivedEvent(
            headers["x-sav-key-id"]!,
            headers["x-sav-timestamp"]!,
            headers["x-sav-signature"]!,
            http.Request.ContentType!,
            await reader.ReadToEndAsync());
        http.Response.StatusCode = Answer(received);
        Events.Enqueue(received);
        _arrivals.Writer.TryWrite(received);
    }
}
