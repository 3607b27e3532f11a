using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus;

namespace Sav.Benchmarks.Bus;

/// <summary>An embedded namespace under load.</summary>
internal sealed class BrokerLoad : IAsyncDisposable
{
    private const string Configuration =
        """
        { "UserConfig": { "Namespaces": [ { "Name": "benchmark", "Queues": [
          { "Name": "plain", "Properties": { "DefaultMessageTimeToLive": "P14D" } },
          { "Name": "sessions", "Properties": { "DefaultMessageTimeToLive": "P14D", "RequiresSession": true, "RequiresDuplicateDetection": true,
            "DuplicateDetectionHistoryTimeWindow": "PT10M" } } ] } ] } }
        """;

    private readonly EmbeddedNamespace _namespace;
    private readonly ServiceBusClient _client;

    public BrokerLoad(string folder)
    {
        var topology = Path.Combine(folder, "config.json");
        File.WriteAllText(topology, Configuration);
        var watch = Stopwatch.StartNew();
        _namespace = EmbeddedNamespace.Open(Path.Combine(folder, "bus.db"), Topology.Load(topology), TimeProvider.System);
        OpenedIn = watch.Elapsed;
        _client = _namespace.CreateClient();
    }

    public TimeSpan OpenedIn { get; }

    /// <summary>Adds messages that wait, in a session each where the queue has sessions.</summary>
    public async Task FillAsync(string queue, int messages)
    {
        var sender = _client.CreateSender(queue);
        foreach (var batch in Enumerable.Range(0, messages).Chunk(250))
        {
            await sender.SendMessagesAsync(batch.Select(_ => Payload.NewMessage(sessionId: Guid.NewGuid().ToString("N"))));
        }
    }

    /// <returns>Messages sent, received and completed per second, so many at a time.</returns>
    public Task<double> MeasureAsync(int inFlight, TimeSpan duration)
    {
        var sender = _client.CreateSender("plain");
        var receiver = _client.CreateReceiver("plain");
        return MeasureAsync(inFlight, duration, async () =>
        {
            await sender.SendMessageAsync(Payload.NewMessage());
            await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        });
    }

    /// <returns>As <see cref="MeasureAsync(int, TimeSpan)"/>, each message in a session that is accepted and closed, its id remembered.</returns>
    public Task<double> MeasureSessionsAsync(int inFlight, TimeSpan duration)
    {
        var sender = _client.CreateSender("sessions");
        return MeasureAsync(inFlight, duration, async () =>
        {
            await sender.SendMessageAsync(Payload.NewMessage(sessionId: Guid.NewGuid().ToString("N")));
            await using var session = await _client.AcceptNextSessionAsync("sessions");
            await session.CompleteMessageAsync(await session.ReceiveMessageAsync());
        });
    }

    public ValueTask DisposeAsync() => _namespace.DisposeAsync();

    private static async Task<double> MeasureAsync(int inFlight, TimeSpan duration, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        var messages = await Task.WhenAll(Enumerable.Range(0, inFlight).Select(_ => Task.Run(async () =>
        {
            var done = 0;
            for (; watch.Elapsed < duration; done++)
            {
                await work();
            }

            return done;
        })));
        return messages.Sum() / watch.Elapsed.TotalSeconds;
    }
}
