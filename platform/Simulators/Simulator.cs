using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Http;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators;

/// <summary>An HTTP server with its own store, and an outbox of CloudEvents that are repeated until they are accepted.</summary>
public abstract class Simulator : IAsyncDisposable
{
    private readonly EventSender _sender;
    private readonly List<IAsyncDisposable> _owned = [];
    private WebApplication? _server;

    private protected Simulator(Store store, EventOutbox outbox, SimulatorOptions options)
    {
        Store = store;
        _sender = new EventSender(store, outbox, options);
    }

    /// <summary>Where the simulator listens, with the port it was given.</summary>
    public Uri BaseAddress => new(_server!.Urls.First());

    /// <summary>Where events go. Null: they wait. May be set at any time; events under way finish at the old address.</summary>
    public Uri? EventsAddress
    {
        get => _sender.Address;
        set => _sender.Address = value;
    }

    /// <summary>Events stored and not yet accepted.</summary>
    public int PendingEvents => _sender.Pending;

    private protected Store Store { get; }

    private protected EventSender Sender => _sender;

    /// <summary>Completes when every stored event was accepted. Waits for ever while <see cref="EventsAddress"/> is null.</summary>
    public Task DrainAsync(CancellationToken cancellationToken = default) => _sender.DrainAsync(cancellationToken);

    /// <summary>Stops listening and sending; what is undelivered is sent after the next start on the same file.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.StopAsync();
            await _server.DisposeAsync();
        }

        foreach (var owned in _owned)
        {
            await owned.DisposeAsync();
        }

        await _sender.DisposeAsync();
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Stopped with the simulator, after its server and before its store.</summary>
    private protected T Own<T>(T owned)
        where T : IAsyncDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    private protected async Task ListenAsync(Uri url, Action<IEndpointRouteBuilder> map, CancellationToken cancellationToken)
    {
        try
        {
            _sender.Enqueue(await Store.RunAsync(EventOutbox.LoadPending));
            _server = await SimulatorServer.StartAsync(url, map, cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }
}
