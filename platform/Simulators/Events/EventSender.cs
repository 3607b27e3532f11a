using System.Net.Http.Headers;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Events;

/// <summary>Delivers stored events, several at once, each repeated with growing pauses until it was answered 2xx.</summary>
internal sealed class EventSender : IAsyncDisposable
{
    private readonly EventQueues _queues = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpClient _http;
    private readonly Store _store;
    private readonly EventOutbox _outbox;
    private readonly EventSignature _signature;
    private readonly EventFaults _faults;
    private readonly EventPauses _pauses;
    private readonly Task _workers;
    private TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public EventSender(Store store, EventOutbox outbox, SimulatorOptions options)
    {
        _store = store;
        _outbox = outbox;
        _pauses = new EventPauses(_queues, options.Time, _stop.Token);
        _signature = new EventSignature(options.KeyId, options.Secret, options.Time);
        _faults = new EventFaults(options.Faults);
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
        foreach (var pending in events.SelectMany(_faults.Disturb))
        {
            _queues.Add(pending);
            if (pending.HeldBack > TimeSpan.Zero)
            {
                _pauses.HoldBack(pending);
            }
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
            _pauses.Refused(pending);
            return;
        }

        _pauses.Accepted(pending);
        if (!pending.IsRepetition)
        {
            await _store.RunAsync(database => _outbox.MarkDelivered(database, pending));
        }

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
}
