using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

internal static class ReceiverExtensions
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>The next message, or null after one second of the fake clock.</summary>
    public static async Task<ServiceBusReceivedMessage?> TryReceiveAsync(this ServiceBusReceiver receiver, TestBus bus)
    {
        var receiving = receiver.ReceiveMessageAsync(Wait);

        // Requests are answered in order: once this one is, the receive call either has its message or waits.
        await bus.Namespace.GetCountsAsync(CancellationToken.None);
        if (!receiving.IsCompleted)
        {
            bus.Clock.Advance(Wait);
        }

        return await receiving;
    }

    /// <summary>The bodies of all messages that are ready, left unsettled.</summary>
    public static async Task<IReadOnlyList<string>> ReadAllAsync(this ServiceBusReceiver receiver, TestBus bus)
    {
        var bodies = new List<string>();
        while (await receiver.TryReceiveAsync(bus) is { } message)
        {
            bodies.Add(message.Body.ToString());
        }

        return bodies;
    }
}
