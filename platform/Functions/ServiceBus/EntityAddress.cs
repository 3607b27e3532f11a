using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Sav.Platform.Functions.Configuration;
using Sav.Platform.Functions.Discovery;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>The queue, or the topic and subscription, that a trigger listens to.</summary>
internal sealed record EntityAddress(string QueueOrTopic, string? Subscription)
{
    public static EntityAddress Of(DiscoveredFunction function, SettingNames settings)
    {
        var trigger = (ServiceBusTriggerAttribute)function.Trigger;
        return trigger.QueueName is { } queue
            ? new EntityAddress(settings.Resolve(function.Name, queue), null)
            : new EntityAddress(
                settings.Resolve(function.Name, trigger.TopicName), settings.Resolve(function.Name, trigger.SubscriptionName));
    }

    public ServiceBusReceiver CreateReceiver(ServiceBusClient client, int prefetchCount)
    {
        var options = new ServiceBusReceiverOptions { PrefetchCount = prefetchCount };
        return Subscription is null
            ? client.CreateReceiver(QueueOrTopic, options)
            : client.CreateReceiver(QueueOrTopic, Subscription, options);
    }

    public Task<ServiceBusSessionReceiver> AcceptNextSessionAsync(
        ServiceBusClient client, int prefetchCount, CancellationToken cancellationToken)
    {
        var options = new ServiceBusSessionReceiverOptions { PrefetchCount = prefetchCount };
        return Subscription is null
            ? client.AcceptNextSessionAsync(QueueOrTopic, options, cancellationToken)
            : client.AcceptNextSessionAsync(QueueOrTopic, Subscription, options, cancellationToken);
    }

    public override string ToString() => Subscription is null ? QueueOrTopic : $"{QueueOrTopic}/{Subscription}";
}
