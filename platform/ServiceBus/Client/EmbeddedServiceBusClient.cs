using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Client.Processing;
using Sav.Platform.ServiceBus.Client.Rules;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>The client of the embedded broker. Closing it closes nothing else: senders, receivers and the namespace live on.</summary>
internal sealed class EmbeddedServiceBusClient(Connection connection) : ServiceBusClient
{
    private bool _isClosed;

    public override string FullyQualifiedNamespace => connection.FullyQualifiedNamespace;

    public override bool IsClosed => _isClosed;

    public override string Identifier { get; } = NewIdentifier("client");

    public override ServiceBusSender CreateSender(string queueOrTopicName) => CreateSender(queueOrTopicName, new ServiceBusSenderOptions());

    public override ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions? options)
    {
        RequireOpen(queueOrTopicName);
        return new EmbeddedSender(connection, queueOrTopicName, options?.Identifier ?? NewIdentifier(queueOrTopicName));
    }

    public override ServiceBusRuleManager CreateRuleManager(string topicName, string subscriptionName)
    {
        RequireOpen(topicName);
        return new EmbeddedRuleManager(connection, EntityPath.Subscription(topicName, subscriptionName));
    }

    public override ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    public override ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions? options)
    {
        RequireOpen(queueName);
        var path = PathOf(queueName, options?.SubQueue ?? SubQueue.None);
        var link = new ReceiveLink(connection, path, options?.ReceiveMode ?? ServiceBusReceiveMode.PeekLock, holdId: null);
        return new EmbeddedReceiver(link, options?.Identifier ?? NewIdentifier(path), options?.PrefetchCount ?? 0);
    }

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        CreateReceiver(EntityPath.Subscription(topicName, subscriptionName));

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions? options) =>
        CreateReceiver(EntityPath.Subscription(topicName, subscriptionName), options);

    public override ServiceBusProcessor CreateProcessor(string queueName) => CreateProcessor(queueName, new ServiceBusProcessorOptions());

    public override ServiceBusProcessor CreateProcessor(string queueName, ServiceBusProcessorOptions? options)
    {
        options ??= new ServiceBusProcessorOptions();
        var receiver = CreateReceiver(queueName, new ServiceBusReceiverOptions
        {
            Identifier = options.Identifier,
            PrefetchCount = options.PrefetchCount,
            ReceiveMode = options.ReceiveMode,
            SubQueue = options.SubQueue,
        });
        return new EmbeddedProcessor(receiver, connection.Time, options);
    }

    public override ServiceBusProcessor CreateProcessor(string topicName, string subscriptionName) =>
        CreateProcessor(EntityPath.Subscription(topicName, subscriptionName));

    public override ServiceBusProcessor CreateProcessor(string topicName, string subscriptionName, ServiceBusProcessorOptions? options) =>
        CreateProcessor(EntityPath.Subscription(topicName, subscriptionName), options);

    public override ServiceBusSessionProcessor CreateSessionProcessor(
        string topicName, string subscriptionName, ServiceBusSessionProcessorOptions? options = null) =>
        CreateSessionProcessor(EntityPath.Subscription(topicName, subscriptionName), options);

    public override ServiceBusSessionProcessor CreateSessionProcessor(string queueName, ServiceBusSessionProcessorOptions? options = null)
    {
        RequireOpen(queueName);
        options ??= new ServiceBusSessionProcessorOptions();
        return new EmbeddedSessionProcessor(this, connection.Time, queueName, options.Identifier ?? NewIdentifier(queueName), options);
    }

    public override Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string topicName,
        string subscriptionName,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AcceptNextSessionAsync(EntityPath.Subscription(topicName, subscriptionName), options, cancellationToken);

    public override async Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string queueName, ServiceBusSessionReceiverOptions? options = null, CancellationToken cancellationToken = default)
    {
        RequireOpen(queueName);
        var session = await connection
            .AskAsync(new AcceptNextSession(queueName, ReceiveLink.DefaultWait), cancellationToken).ConfigureAwait(false);
        return NewSessionReceiver(queueName, session, options);
    }

    public override Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string topicName,
        string subscriptionName,
        string sessionId,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AcceptSessionAsync(EntityPath.Subscription(topicName, subscriptionName), sessionId, options, cancellationToken);

    public override async Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string queueName, string sessionId, ServiceBusSessionReceiverOptions? options = null, CancellationToken cancellationToken = default)
    {
        RequireOpen(queueName);
        ArgumentNullException.ThrowIfNull(sessionId);
        var session = await connection
            .AskAsync(new AcceptSession(queueName, sessionId), cancellationToken).ConfigureAwait(false);
        return NewSessionReceiver(queueName, session, options);
    }

    public override ValueTask DisposeAsync()
    {
        _isClosed = true;
        return ValueTask.CompletedTask;
    }

    private static string PathOf(string entity, SubQueue subQueue) => subQueue switch
    {
        SubQueue.None => entity,
        SubQueue.DeadLetter => EntityPath.DeadLetters(entity),
        _ => throw new ArgumentOutOfRangeException(
            nameof(subQueue), $"Sub-queue '{subQueue}' exists only where messages are forwarded, which the embedded broker does not do."),
    };

    private static string NewIdentifier(string owner) => $"{owner}-{Guid.NewGuid()}";

    private EmbeddedSessionReceiver NewSessionReceiver(string path, HeldSession session, ServiceBusSessionReceiverOptions? options)
    {
        var link = new ReceiveLink(connection, path, options?.ReceiveMode ?? ServiceBusReceiveMode.PeekLock, session.HoldId);
        return new EmbeddedSessionReceiver(link, session, options?.Identifier ?? NewIdentifier(path), options?.PrefetchCount ?? 0);
    }

    private void RequireOpen(string entity)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(ServiceBusClient));
        ArgumentException.ThrowIfNullOrEmpty(entity);
    }
}
