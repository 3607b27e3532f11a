using Azure.Messaging.ServiceBus;
using Sav.Chaos.Boundaries;

namespace Sav.Chaos.Watching;

/// <summary>A bus on which every send and every settlement is a boundary.</summary>
internal sealed class WatchedBus(ServiceBusClient inner, BoundaryWatch watch) : ServiceBusClient
{
    public override string FullyQualifiedNamespace => inner.FullyQualifiedNamespace;

    public override bool IsClosed => inner.IsClosed;

    public override string Identifier => inner.Identifier;

    public override ServiceBusSender CreateSender(string queueOrTopicName) =>
        new WatchedSender(inner.CreateSender(queueOrTopicName), watch);

    public override ServiceBusSender CreateSender(string queueOrTopicName, ServiceBusSenderOptions options) =>
        new WatchedSender(inner.CreateSender(queueOrTopicName, options), watch);

    public override ServiceBusReceiver CreateReceiver(string queueName) => Watched(inner.CreateReceiver(queueName));

    public override ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) =>
        Watched(inner.CreateReceiver(queueName, options));

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName) =>
        Watched(inner.CreateReceiver(topicName, subscriptionName));

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options) =>
        Watched(inner.CreateReceiver(topicName, subscriptionName, options));

    public override async Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string queueName, ServiceBusSessionReceiverOptions? options = null, CancellationToken cancellationToken = default) =>
        Watched(await inner.AcceptNextSessionAsync(queueName, options, cancellationToken));

    public override async Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        string topicName,
        string subscriptionName,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Watched(await inner.AcceptNextSessionAsync(topicName, subscriptionName, options, cancellationToken));

    public override async Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string queueName,
        string sessionId,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Watched(await inner.AcceptSessionAsync(queueName, sessionId, options, cancellationToken));

    public override async Task<ServiceBusSessionReceiver> AcceptSessionAsync(
        string topicName,
        string subscriptionName,
        string sessionId,
        ServiceBusSessionReceiverOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Watched(await inner.AcceptSessionAsync(topicName, subscriptionName, sessionId, options, cancellationToken));

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    private WatchedReceiver Watched(ServiceBusReceiver receiver) => new(receiver, new SettlementWatch(receiver, watch));

    private WatchedSessionReceiver Watched(ServiceBusSessionReceiver receiver) =>
        new(receiver, new SettlementWatch(receiver, watch));
}
