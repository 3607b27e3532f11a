using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <summary>Empties the entities of the contract, since in Azure each test finds what the one before left.</summary>
internal static class EntityDrain
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    public static async Task RunAsync(ServiceBusClient client)
    {
        var topology = Topology.Load(TestBus.TopologyFile);
        var mailboxes = topology.Queues.Select(queue => (Path: queue.Name, queue.Mailbox)).Concat(
            from topic in topology.Topics
            from subscription in topic.Subscriptions
            select (Path: $"{topic.Name}/Subscriptions/{subscription.Name}", subscription.Mailbox));
        foreach (var (path, mailbox) in mailboxes)
        {
            await CancelScheduledAsync(client, path);
            await (mailbox.RequiresSession ? DrainSessionsAsync(client, path) : DrainAsync(NewReceiver(client, path, SubQueue.None)));
            await DrainAsync(NewReceiver(client, path, SubQueue.DeadLetter));
        }
    }

    private static ServiceBusReceiver NewReceiver(ServiceBusClient client, string path, SubQueue subQueue) => client.CreateReceiver(
        path, new ServiceBusReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete, SubQueue = subQueue });

    private static async Task CancelScheduledAsync(ServiceBusClient client, string path)
    {
        var messages = await client.CreateReceiver(path).PeekMessagesAsync(250);
        var scheduled = NumbersOf(messages, ServiceBusMessageState.Scheduled);
        if (scheduled.Count > 0)
        {
            await client.CreateSender(path).CancelScheduledMessagesAsync(scheduled);
        }
    }

    private static List<long> NumbersOf(IEnumerable<ServiceBusReceivedMessage> messages, ServiceBusMessageState state) =>
        messages.Where(message => message.State == state).Select(message => message.SequenceNumber).ToList();

    private static async Task DrainAsync(ServiceBusReceiver receiver)
    {
        await using (receiver)
        {
            var deferred = NumbersOf(await receiver.PeekMessagesAsync(250), ServiceBusMessageState.Deferred);
            if (deferred.Count > 0)
            {
                await receiver.ReceiveDeferredMessagesAsync(deferred);
            }

            while ((await receiver.ReceiveMessagesAsync(250, Wait)).Count > 0)
            {
            }
        }
    }

    private static async Task DrainSessionsAsync(ServiceBusClient client, string path)
    {
        var options = new ServiceBusSessionReceiverOptions { ReceiveMode = ServiceBusReceiveMode.ReceiveAndDelete };
        while (await client.CreateReceiver(path).PeekMessageAsync() is { } message)
        {
            var receiver = await client.AcceptSessionAsync(path, message.SessionId, options);
            await receiver.SetSessionStateAsync(null);
            await DrainAsync(receiver);
        }
    }
}
