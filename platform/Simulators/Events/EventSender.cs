using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Events;

/// <summary>Delivers stored events, several at once, each repeated with growing pauses until it was answered 2xx.</summary>
internal sealed class EventSender : IAsyncDisposable
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    private readonly EventQueues _queues = new();
    private readonly ConcurrentDictionary<long, int> _refusals = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;
    private readonly Store _store;
    private readonly EventOutbox _outbox;
    private readonly EventSignature _signature;
    private readonly TimeProvider _time;
    private readonly Task _workers;
    private TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EventSender(Store store, EventOutbox outbox, SimulatorOptions options)
    {
        _store = store;
        _outbox = outbox;
        _time = options.Time;
        _signature = new EventSignature(options.KeyId, options.Secret, options.Time);
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = options.DeliveriesInFlight })
        {
            Timeout = TimeSpan.FromSeconds(30),
        };
        Address = options.EventsAddress;
        _workers = Task.WhenAll(Enumerable.Range(0, options.DeliveriesInFlight).Select(_ => Task.Run(WorkAsync)));
    }

    public int Pending => _queues.Count;

    /// <summary>Null: events wait.</summary>
    public Uri? Address
    {
        get => _address.Task.IsCompleted ? _address.Task.Result : null;
        set => MoveTo(value);
    }

    public void Enqueue(IEnumerable<PendingEvent> events)
    {
        foreach (var pending in events)
        {
            _queues.Add(pending);
        }
    }

    public Task DrainAsync(CancellationToken cancellationToken) => _queues.WhenEmptyAsync().WaitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _workers;
        _http.Dispose();
        _stop.Dispose();
    }

    private void MoveTo(Uri? address)
    {
        if (_address.Task.IsCompleted)
        {
            _address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (address is not null)
        {
            _address.SetResult(address);
        }
    }

    private async Task WorkAsync()
    {
        try
        {
            await foreach (var pending in _queues.ReadyAsync(_stop.Token))
            {
                await DeliverAsync(pending);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // What is undelivered stays in the outbox and is sent after the next start.
        }
    }

    private async Task DeliverAsync(PendingEvent pending)
    {
        if (!await PostAsync(pending))
        {
            // The worker goes on with other cases; the pause belongs to this event alone.
            _ = OfferAgainAsync(pending);
            return;
        }

        _refusals.TryRemove(pending.Row, out _);
        await _store.RunAsync(database => _outbox.MarkDelivered(database, pending));
        _queues.Remove(pending);
    }

    private async Task<bool> PostAsync(PendingEvent pending)
    {
        var address = await _address.Task.WaitAsync(_stop.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(pending.Body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(CloudEvent.ContentType);
        _signature.Sign(request, pending.Body);
        try
        {
            using var response = await _http.SendAsync(request, _stop.Token);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!_stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task OfferAgainAsync(PendingEvent pending)
    {
        var refusals = _refusals.AddOrUpdate(pending.Row, 1, (_, before) => before + 1);
        var pause = _firstPause * Math.Pow(2, Math.Min(refusals - 1, 10));
        try
        {
            await Task.Delay(pause < _longestPause ? pause : _longestPause, _time, _stop.Token);
            _queues.Offer(pending);
        }
        catch (OperationCanceledException)
        {
            // Stopped; the event stays in the outbox.
        }
    }
}
