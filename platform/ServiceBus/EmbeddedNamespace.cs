using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Client;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus;

/// <summary>
/// A Service Bus namespace inside this process, durable in one SQLite file: an operation that has returned survives the end of the
/// process, however it ends. One process at a time opens a store.
/// </summary>
public sealed class EmbeddedNamespace : IAsyncDisposable
{
    private const int Page = 256;

    private readonly CommitLoop _loop;
    private readonly Connection _connection;

    private EmbeddedNamespace(CommitLoop loop, Connection connection)
    {
        _loop = loop;
        _connection = connection;
    }

    /// <summary>Opens the store, which is made if there is none, and starts delivering.</summary>
    /// <param name="storeFile">The SQLite file.</param>
    /// <param name="topology">The queues, topics and subscriptions.</param>
    /// <param name="time">The clock for locks, schedules, expiry and duplicate detection.</param>
    /// <exception cref="InvalidOperationException">Another process has the store open, or it holds messages of an entity that the topology
    /// lacks.</exception>
    public static EmbeddedNamespace Open(string storeFile, Topology topology, TimeProvider time) => Open(storeFile, topology, time, Page);

    /// <summary>As the other, with as many rows of a line in memory as a test wants.</summary>
    internal static EmbeddedNamespace Open(string storeFile, Topology topology, TimeProvider time, int page)
    {
        var store = Store.Open(storeFile);
        try
        {
            var loop = new CommitLoop(store, time);
            var broker = loop.Prepare(() => Restored(new Broker(new Engine(store, loop, page), topology)));
            loop.Start();
            return new EmbeddedNamespace(loop, new Connection(topology.Namespace, loop, broker, time));
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <summary>A client for this namespace. Any number of clients may be used from any thread.</summary>
    public ServiceBusClient CreateClient() => new EmbeddedServiceBusClient(_connection);

    /// <summary>Counts the messages of every queue, subscription and topic at one instant.</summary>
    public Task<IReadOnlyList<EntityCounts>> GetCountsAsync(CancellationToken cancellationToken) =>
        _connection.AskAsync(broker => broker.Count(), cancellationToken);

    /// <summary>Finishes the running transaction, fails whoever still waits, and closes the store.</summary>
    public ValueTask DisposeAsync() => _loop.DisposeAsync();

    private static Broker Restored(Broker broker)
    {
        broker.Restore();
        return broker;
    }
}
