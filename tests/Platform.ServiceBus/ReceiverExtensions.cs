using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

internal static class ReceiverExtensions
{
    /// <summary>Little, since a busy machine may show a message late, and the clock is then moved without need.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(10);

    /// <summary>The next message, or null after a moment of the fake clock.</summary>
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
