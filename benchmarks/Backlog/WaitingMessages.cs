using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Sav.Benchmarks.Bus;
using Sav.Functions.Bus;
using Sav.Hub.OneMachine;
using Sav.Platform.ServiceBus;

namespace Sav.Benchmarks.Backlog;

/// <summary>Messages put into the bus of a store while no hub has it open, sent as the hub sends: to the topic, a session each.</summary>
internal static class WaitingMessages
{
    private const int Batch = 250;
    private const int Senders = 4;

    /// <param name="busFile">The bus of a store.</param>
    /// <param name="type">Message type: which subscription they wait in.</param>
    /// <param name="messages">How many.</param>
    /// <returns>Bytes of managed memory that the broker holds more than before.</returns>
    public static async Task<long> SendAsync(string busFile, string type, int messages)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var bus = Open(busFile);
        await using var client = bus.CreateClient();
        await using var sender = client.CreateSender(BusNames.Events);
        var batches = Enumerable.Range(0, messages).Chunk(Batch);
        await Parallel.ForEachAsync(
            batches,
            new ParallelOptions { MaxDegreeOfParallelism = Senders },
            async (batch, cancellation) => await sender.SendMessagesAsync(batch.Select(_ => NewMessage(type)), cancellation));
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }

    /// <returns>How long it takes to open the bus of a store.</returns>
    public static async Task<TimeSpan> TimeOpeningAsync(string busFile)
    {
        var watch = Stopwatch.StartNew();
        await using var bus = Open(busFile);
        return watch.Elapsed;
    }

    private static EmbeddedNamespace Open(string busFile) =>
        EmbeddedNamespace.Open(busFile, Topology.Load(HubFiles.Topology), TimeProvider.System);

    private static ServiceBusMessage NewMessage(string type)
    {
        var message = Payload.NewMessage(sessionId: Guid.NewGuid().ToString("N"));
        message.Subject = type;
        return message;
    }
}
