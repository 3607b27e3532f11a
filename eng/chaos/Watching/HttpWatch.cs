using System.Diagnostics;
using System.Text.Json;
using System.Web;
using Sav.Chaos.Boundaries;

namespace Sav.Chaos.Watching;

/// <summary>
/// Announces the HTTP calls between hub and partners, in both directions. It listens to what .NET tells of every HttpClient, so no product
/// code has to know of it; and it hears the whole process, so it belongs into one that does nothing else.
/// </summary>
internal sealed class HttpWatch : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private const string Listener = "HttpHandlerDiagnosticListener";
    private const string Started = "System.Net.Http.HttpRequestOut.Start";
    private const string Stopped = "System.Net.Http.HttpRequestOut.Stop";

    private readonly BoundaryWatch _watch;
    private readonly IDisposable _listeners;
    private IDisposable? _events;

    public HttpWatch(BoundaryWatch watch)
    {
        _watch = watch;
        _listeners = DiagnosticListener.AllListeners.Subscribe(this);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == Listener)
        {
            _events = value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        // Without a response nothing is known of the other side of the step.
        Side? side = value.Key switch
        {
            Started => Side.Before,
            Stopped when Read<HttpResponseMessage>(value.Value, "Response") is not null => Side.After,
            _ => null,
        };
        if (side is { } reached && Read<HttpRequestMessage>(value.Value, "Request") is { } request && StepOf(request) is { } step)
        {
            _watch.Pass(step.Flow, step.Name, reached);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _events?.Dispose();
        _listeners.Dispose();
    }

    private static T? Read<T>(object? payload, string property)
        where T : class => payload?.GetType().GetProperty(property)?.GetValue(payload) as T;

    private (string Flow, string Name)? StepOf(HttpRequestMessage request)
    {
        if (request.Headers.TryGetValues("Idempotency-Key", out var keys))
        {
            return Named(keys.First(), "request");
        }

        if (request.Method == HttpMethod.Get && HttpUtility.ParseQueryString(request.RequestUri!.Query)["key"] is { } key)
        {
            return Named(key, "ask");
        }

        return request.Content?.Headers.ContentType?.MediaType == "application/cloudevents+json"
            ? (TypeOf(request.Content), "post-event")
            : null;
    }

    private (string Flow, string Name)? Named(string key, string step) => _watch.Names.OfKey(key) is { } flow ? (flow, step) : null;

    private static string TypeOf(HttpContent content)
    {
        var body = content.ReadAsStream();
        body.Position = 0;
        using var json = JsonDocument.Parse(body);
        body.Position = 0;
        return json.RootElement.GetProperty("type").GetString()!;
    }
}
