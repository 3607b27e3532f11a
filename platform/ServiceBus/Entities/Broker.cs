using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Duplicates;
using Sav.Platform.ServiceBus.Filters;
using Sav.Platform.ServiceBus.Storage;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>All entities of the namespace. Lives on the commit loop.</summary>
internal sealed class Broker
{
    private readonly Engine _engine;
    private readonly Dictionary<string, Mailbox> _mailboxes = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Destination> _destinations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, SubscriptionRules> _rules = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<long, (Mailbox Live, Mailbox Dead)> _mailboxesByEntity = [];
    private readonly Dictionary<long, Destination> _destinationsByEntity = [];

    public Broker(Engine engine, Topology topology)
    {
        _engine = engine;
        foreach (var queue in topology.Queues)
        {
            var mailbox = AddMailbox(queue.Name, queue.Mailbox);
            AddDestination(queue.Name, new QueueRoute(mailbox), queue.DuplicateDetectionWindow);
        }

        foreach (var topic in topology.Topics)
        {
            var subscriptions = topic.Subscriptions
                .Select(own => (AddRules(topic, own), AddMailbox(EntityPath.Subscription(topic.Name, own.Name), own.Mailbox)))
                .ToList();
            AddDestination(topic.Name, new TopicRoute(engine, topic, subscriptions), topic.DuplicateDetectionWindow);
        }
    }

    public Mailbox Mailbox(string path) =>
        _mailboxes.TryGetValue(path, out var mailbox) ? mailbox : throw Refusals.EntityNotFound(path, _mailboxes.Keys);

    public Destination Destination(string path) =>
        _destinations.TryGetValue(path, out var destination) ? destination : throw Refusals.EntityNotFound(path, _destinations.Keys);

    /// <summary>The rules of a subscription.</summary>
    public SubscriptionRules Rules(string path) =>
        _rules.TryGetValue(path, out var rules) ? rules : throw Refusals.EntityNotFound(path, _rules.Keys);

    /// <summary>Takes up what the store holds, where it is. Messages that were locked when the process ended are free again.</summary>
    /// <exception cref="InvalidOperationException">The store holds messages of an entity that the topology lacks.</exception>
    public void Restore()
    {
        foreach (var (entity, isScheduled) in _engine.Store.Tally.Holders())
        {
            if (isScheduled ? !_destinationsByEntity.ContainsKey(entity) : !_mailboxesByEntity.ContainsKey(entity))
            {
                throw Homeless(_engine.Store, entity);
            }
        }

        foreach (var message in _engine.Store.Reader.ToRecheck())
        {
            _mailboxesByEntity[message.Entity].Live.Admit(message);
        }

        _engine.Due.BecomeDue = BecomeDue;
        _engine.Due.ExpectStored();
    }

    public IReadOnlyList<EntityCounts> Count() => _mailboxesByEntity.Values
        .Select(pair => new EntityCounts
        {
            Path = pair.Live.Path,
            Active = pair.Live.ReadyCount,
            Locked = pair.Live.Locks.Count,
            Deferred = pair.Live.DeferredCount,
            DeadLettered = pair.Dead.Count,
            Scheduled = _destinations.GetValueOrDefault(pair.Live.Path)?.Scheduled.Count ?? 0,
        })
        .Concat(_destinations.Values
            .Where(destination => !_mailboxes.ContainsKey(destination.Path))
            .Select(topic => new EntityCounts { Path = topic.Path, Scheduled = topic.Scheduled.Count }))
        .ToList();

    private SubscriptionRules AddRules(TopicSettings topic, SubscriptionSettings subscription)
    {
        var path = EntityPath.Subscription(topic.Name, subscription.Name);
        var rules = new SubscriptionRules(_engine.Store.Rules, path, subscription.Rules);
        _rules.Add(path, rules);
        return rules;
    }

    private void BecomeDue(StoredMessage message)
    {
        if (message.State == ServiceBusMessageState.Scheduled)
        {
            _destinationsByEntity[message.Entity].Scheduled.Publish(message);
        }
        else
        {
            _mailboxesByEntity[message.Entity].Live.EndLife(message);
        }
    }

    private Mailbox AddMailbox(string path, MailboxSettings settings)
    {
        var entity = _engine.Store.Entities.IdOf(path);
        if (_engine.Store.Entities.SetSessions(entity, settings.RequiresSession))
        {
            _engine.Store.Sessions.Rebuild(entity, settings.RequiresSession);
            _engine.Store.Messages.RecheckWithoutSession(entity);
        }

        var settingsOfDead = new MailboxSettings { LockDuration = settings.LockDuration };
        var dead = new Mailbox(_engine, entity, EntityPath.DeadLetters(path), settingsOfDead, deadLetters: null);
        var live = new Mailbox(_engine, entity, path, settings, dead);
        _mailboxes.Add(live.Path, live);
        _mailboxes.Add(dead.Path, dead);
        _mailboxesByEntity.Add(entity, (live, dead));
        return live;
    }

    private void AddDestination(string path, IRoute route, TimeSpan? duplicateDetectionWindow)
    {
        var entity = _engine.Store.Entities.IdOf(path);
        var duplicates = duplicateDetectionWindow is { } window ? new DuplicateHistory(_engine, entity, window) : null;
        var destination = new Destination(_engine, path, entity, route, duplicates);
        _destinations.Add(path, destination);
        _destinationsByEntity.Add(entity, destination);
    }

    private static InvalidOperationException Homeless(Store store, long entity) => new(
        $"The Service Bus store '{store.File}' holds messages of '{store.Entities.PathOf(entity)}', which the topology no longer has. "
        + "Put the entity back and empty it first, or start with another store.");
}
