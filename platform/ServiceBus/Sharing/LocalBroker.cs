using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Operations;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Sharing;

/// <summary>The broker in the process that owns the store. Used from any thread.</summary>
internal sealed class LocalBroker : IBrokerLink
{
    private readonly CommitLoop _loop;
    private readonly Broker _entities;
    private readonly TimeProvider _time;

    private LocalBroker(CommitLoop loop, Broker entities, TimeProvider time)
    {
        _loop = loop;
        _entities = entities;
        _time = time;
    }

    /// <summary>The sessions that receivers hold, by the id that the receivers know.</summary>
    public SessionHolds Holds { get; } = new();

    public bool IsBroken => false;

    /// <exception cref="InvalidOperationException">Another process owns the store, or it holds messages of an entity that the topology
    /// lacks.</exception>
    public static LocalBroker Open(string storeFile, Topology topology, TimeProvider time, int page)
    {
        var store = Store.Open(storeFile);
        try
        {
            var loop = new CommitLoop(store, time);
            var entities = loop.Prepare(() => Restored(new Broker(new Engine(store, loop, page), topology)));
            loop.Start();
            return new LocalBroker(loop, entities, time);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    public Task<T> AskAsync<T>(Operation<T> operation, CancellationToken cancellationToken) => operation.RunAsync(this, cancellationToken);

    /// <summary>Runs work in the next batch; the task ends when its effect is on disk.</summary>
    public Task<T> AskAsync<T>(Func<Broker, T> work, CancellationToken cancellationToken) =>
        _loop.AskAsync<T>(request => request.Answer(work(_entities)), cancellationToken);

    public Task<bool> DoAsync(Action<Broker> work, CancellationToken cancellationToken) => AskAsync(
        entities =>
        {
            work(entities);
            return true;
        },
        cancellationToken);

    /// <summary>Joins a waiting line; the task ends when the waiter is served, times out or is cancelled.</summary>
    public async Task<T> WaitAsync<T>(Func<Broker, Request<T>, Waiter> join, CancellationToken cancellationToken)
    {
        Waiter? waiter = null;
        var answer = _loop.AskAsync<T>(request => waiter = join(_entities, request), cancellationToken);

        // Cancelling is a request like any other: it runs after the joining, on the same thread.
        await using var registration = cancellationToken
            .Register(() => _ = _loop.AskAsync<bool>(request =>
            {
                waiter?.Cancel(cancellationToken);
                request.Answer(true);
            }))
            .ConfigureAwait(false);
        return await answer.ConfigureAwait(false);
    }

    public DateTimeOffset DeadlineOf(TimeSpan maxWait)
    {
        var now = _time.GetUtcNow();
        return maxWait < DateTimeOffset.MaxValue - now ? now + maxWait : DateTimeOffset.MaxValue;
    }

    /// <summary>Finishes the running transaction, fails whoever still waits, and closes the store.</summary>
    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private static Broker Restored(Broker entities)
    {
        entities.Restore();
        return entities;
    }
}
