using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Client;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus;

/// <summary>
/// A Service Bus namespace without a cloud, durable in one SQLite file: an operation that has returned survives the end of the process,
/// however it ends. Any number of processes of one machine may open a store: the first does the work, the others ask it over a local
/// socket, and when it ends one of them goes on.
/// </summary>
public sealed class EmbeddedNamespace : IAsyncDisposable
{
    private const int Page = 256;

    private readonly Connection _connection;

    private EmbeddedNamespace(Connection connection) => _connection = connection;

    /// <summary>Opens the store, which is made if there is none.</summary>
    /// <param name="storeFile">The SQLite file. On a disk of this machine: file locks and sockets do not reach over a network.</param>
    /// <param name="topology">The queues, topics and subscriptions; the same in all processes.</param>
    /// <param name="time">The clock for locks, schedules, expiry and duplicate detection. That of the process that does the work
    /// counts.</param>
    /// <exception cref="InvalidOperationException">Another process has the store open with another topology or does not answer, or the
    /// store holds messages of an entity that the topology lacks.</exception>
    public static EmbeddedNamespace Open(string storeFile, Topology topology, TimeProvider time) =>
        Open(storeFile, topology, time, Page);

    /// <summary>As the other, with as many rows of a line in memory as a test wants.</summary>
    internal static EmbeddedNamespace Open(string storeFile, Topology topology, TimeProvider time, int page) =>
        new(Connection.Open(storeFile, topology, time, page));

    /// <summary>A client for this namespace. Any number of clients may be used from any thread.</summary>
    public ServiceBusClient CreateClient() => new EmbeddedServiceBusClient(_connection);

    /// <summary>Counts the messages of every queue, subscription and topic at one instant.</summary>
    public Task<IReadOnlyList<EntityCounts>> GetCountsAsync(CancellationToken cancellationToken) =>
        _connection.AskAsync(new Count(), cancellationToken);

    /// <summary>Finishes the running transaction, fails whoever still waits here, and leaves the store to the others.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
