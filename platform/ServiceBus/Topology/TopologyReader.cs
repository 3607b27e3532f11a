using Sav.Platform.ServiceBus.Filters;

namespace Sav.Platform.ServiceBus;

internal static class TopologyReader
{
    // The Standard tier's (https://learn.microsoft.com/azure/service-bus-messaging/service-bus-quotas).
    private const int MaxEntities = 10_000;
    private const int MaxSubscriptions = 2_000;
    private const int MaxSqlFilters = 2_000;
    private const int MaxCorrelationFilters = 100_000;

    private static readonly TimeSpan MaxLock = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan DefaultWindow = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MinWindow = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan MaxWindow = TimeSpan.FromDays(7);

    public static Topology Read(ConfigNode root, string fingerprint)
    {
        root.AllowOnly("UserConfig");
        var user = root.Object("UserConfig");
        user.AllowOnly("Namespaces", "Logging");
        var namespaces = user.Objects("Namespaces").ToList();
        if (namespaces is not [var only])
        {
            throw user.Fault("Namespaces", $"must hold one namespace, but holds {namespaces.Count}.");
        }

        only.AllowOnly("Name", "Queues", "Topics");
        var queues = only.Objects("Queues").Select(Queue).ToList();
        var topics = only.Objects("Topics").Select(Topic).ToList();
        RefuseMore(only, "Queues and Topics", queues.Count + topics.Count, MaxEntities);
        RefuseTwins(only, "Queues and Topics", queues.Select(queue => queue.Name).Concat(topics.Select(topic => topic.Name)));
        return new Topology(EntityName.OfSubscription(only), queues, topics, fingerprint);
    }

    private static QueueSettings Queue(ConfigNode node)
    {
        node.AllowOnly("Name", "Properties");
        var properties = node.Object("Properties");
        properties.AllowOnly(
            "LockDuration", "MaxDeliveryCount", "DefaultMessageTimeToLive", "DeadLetteringOnMessageExpiration", "RequiresSession",
            "RequiresDuplicateDetection", "DuplicateDetectionHistoryTimeWindow", "ForwardTo", "ForwardDeadLetteredMessagesTo");
        return new QueueSettings
        {
            Name = EntityName.OfQueueOrTopic(node),
            Mailbox = Mailbox(properties),
            DuplicateDetectionWindow = Window(properties),
        };
    }

    private static TopicSettings Topic(ConfigNode node)
    {
        node.AllowOnly("Name", "Properties", "Subscriptions");
        var properties = node.Object("Properties");
        properties.AllowOnly("DefaultMessageTimeToLive", "RequiresDuplicateDetection", "DuplicateDetectionHistoryTimeWindow");
        var subscriptions = node.Objects("Subscriptions").Select(Subscription).ToList();
        RefuseMore(node, "Subscriptions", subscriptions.Count, MaxSubscriptions);
        var filters = subscriptions.SelectMany(subscription => subscription.Rules).Select(rule => rule.Filter).ToList();
        RefuseMore(node, "Subscriptions (SQL filters)", filters.OfType<SqlFilter>().Count(), MaxSqlFilters);
        RefuseMore(node, "Subscriptions (correlation filters)", filters.OfType<CorrelationFilter>().Count(), MaxCorrelationFilters);
        RefuseTwins(node, "Subscriptions", subscriptions.Select(subscription => subscription.Name));
        return new TopicSettings
        {
            Name = EntityName.OfQueueOrTopic(node),
            DefaultMessageTimeToLive = TimeToLive(properties),
            DuplicateDetectionWindow = Window(properties),
            Subscriptions = subscriptions,
        };
    }

    private static SubscriptionSettings Subscription(ConfigNode node)
    {
        node.AllowOnly("Name", "Properties", "Rules");
        var properties = node.Object("Properties");
        properties.AllowOnly(
            "LockDuration", "MaxDeliveryCount", "DefaultMessageTimeToLive", "DeadLetteringOnMessageExpiration", "RequiresSession",
            "ForwardTo", "ForwardDeadLetteredMessagesTo");
        var rules = node.Objects("Rules").Select(RuleReader.Read).ToList();
        RefuseTwins(node, "Rules", rules.Select(rule => rule.Name));
        return new SubscriptionSettings
        {
            Name = EntityName.OfSubscription(node),
            Mailbox = Mailbox(properties),
            Rules = rules.Count > 0 ? rules : [RuleDefinition.EveryMessage.ToRule()],
        };
    }

    private static MailboxSettings Mailbox(ConfigNode properties)
    {
        RefuseForwarding(properties, "ForwardTo");
        RefuseForwarding(properties, "ForwardDeadLetteredMessagesTo");
        return new MailboxSettings
        {
            LockDuration = properties.Duration("LockDuration", TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(1), MaxLock),
            MaxDeliveryCount = properties.Number("MaxDeliveryCount", otherwise: 10, least: 1, most: 2000),
            DefaultMessageTimeToLive = TimeToLive(properties),
            DeadLetteringOnMessageExpiration = properties.Flag("DeadLetteringOnMessageExpiration"),
            RequiresSession = properties.Flag("RequiresSession"),
        };
    }

    private static TimeSpan TimeToLive(ConfigNode properties) =>
        properties.Duration("DefaultMessageTimeToLive", TimeSpan.MaxValue, TimeSpan.FromSeconds(1), TimeSpan.MaxValue);

    private static TimeSpan? Window(ConfigNode properties)
    {
        var window = properties.Duration("DuplicateDetectionHistoryTimeWindow", DefaultWindow, MinWindow, MaxWindow);
        return properties.Flag("RequiresDuplicateDetection") ? window : null;
    }

    private static void RefuseForwarding(ConfigNode properties, string member)
    {
        if (!string.IsNullOrEmpty(properties.Text(member)))
        {
            throw properties.Fault(member, "is not supported by the embedded broker. Remove it, or receive there and send on.");
        }
    }

    private static void RefuseMore(ConfigNode node, string member, int count, int most)
    {
        if (count > most)
        {
            throw node.Fault(member, $"are {count}; Azure takes {most} at most.");
        }
    }

    private static void RefuseTwins(ConfigNode node, string member, IEnumerable<string> names)
    {
        var twin = names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        if (twin != null)
        {
            throw node.Fault(member, $"name '{twin.Key}' more than once. Give each its own name.");
        }
    }
}
