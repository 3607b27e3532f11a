using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

internal static class ContractReceiverExtensions
{
    public static Task<ServiceBusReceivedMessage?> TryReceiveAsync(this ServiceBusReceiver receiver, ContractBus bus) =>
        bus.TryReceiveAsync(receiver);

    /// <summary>The bodies of all messages that are ready, left unsettled.</summary>
    public static async Task<IReadOnlyList<string>> ReadAllAsync(this ServiceBusReceiver receiver, ContractBus bus)
    {
        var bodies = new List<string>();
        while (await bus.TryReceiveAsync(receiver) is { } message)
        {
            bodies.Add(message.Body.ToString());
        }

        return bodies;
    }
}
