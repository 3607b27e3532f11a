using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <summary>An implementation of Service Bus with the entities of <c>config.json</c>, all empty.</summary>
public abstract class ContractBus : IAsyncDisposable
{
    public static readonly TimeSpan LockDuration = TimeSpan.FromSeconds(5);

    public abstract ServiceBusClient Client { get; }

    public abstract DateTimeOffset Now { get; }

    /// <summary>Makes the client, or skips the test with the reason why there is none.</summary>
    public abstract Task OpenAsync();

    /// <summary>Lets time pass for the broker.</summary>
    public abstract Task PassAsync(TimeSpan time);

    /// <summary>The next message; null if there is none to be had now.</summary>
    public abstract Task<ServiceBusReceivedMessage?> TryReceiveAsync(ServiceBusReceiver receiver);

    public abstract ValueTask DisposeAsync();

    public ServiceBusReceiver Receiver(string queue) => Client.CreateReceiver(queue);

    public ServiceBusReceiver DeadLetters(string queue) =>
        Client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    public async Task SendAsync(string entity, params string[] bodies) =>
        await Client.CreateSender(entity).SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body)));

    public async Task SendInSessionAsync(string sessionId, params string[] bodies) => await Client.CreateSender("sessions")
        .SendMessagesAsync(bodies.Select(body => new ServiceBusMessage(body) { SessionId = sessionId }));

    /// <summary>Counts as far as a client can: by looking. Locked messages count as active.</summary>
    public async Task<EntityCounts> CountAsync(string queue)
    {
        var messages = await Receiver(queue).PeekMessagesAsync(100);
        return new EntityCounts
        {
            Path = queue,
            Active = messages.Count(message => message.State == ServiceBusMessageState.Active),
            Deferred = messages.Count(message => message.State == ServiceBusMessageState.Deferred),
            Scheduled = messages.Count(message => message.State == ServiceBusMessageState.Scheduled),
            DeadLettered = (await DeadLetters(queue).PeekMessagesAsync(100)).Count,
        };
    }
}
