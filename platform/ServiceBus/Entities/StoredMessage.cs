using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Loop;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>What the broker must know of a stored message to decide about it; the rest is its <see cref="MessageContent"/>.</summary>
internal sealed class StoredMessage
{
    public required long Sequence { get; init; }

    public required long EnqueuedSequence { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    public required TimeSpan TimeToLive { get; init; }

    public string? SessionId { get; init; }

    public DateTimeOffset ScheduledFor { get; init; }

    public ServiceBusMessageState State { get; set; }

    public bool IsDead { get; set; }

    public int DeliveryCount { get; set; }

    /// <summary>The receiver's lock; null while nobody works on the message. Never stored: a restart frees all messages.</summary>
    public MessageLock? Lock { get; set; }

    /// <summary>When the message expires; not stored, since it follows from the other members.</summary>
    public AgendaEntry? Expiry { get; set; }

    /// <summary>The content while it is kept in memory; null: it is read from the store.</summary>
    public MessageContent? Content { get; set; }

    public DateTimeOffset ExpiresAt =>
        TimeToLive >= DateTimeOffset.MaxValue - EnqueuedAt ? DateTimeOffset.MaxValue : EnqueuedAt + TimeToLive;

    public Delivery ToDelivery(MessageContent content) => new()
    {
        Content = content,
        Sequence = Sequence,
        EnqueuedSequence = EnqueuedSequence,
        EnqueuedAt = EnqueuedAt,
        TimeToLive = TimeToLive,
        DeliveryCount = DeliveryCount,
        State = State,
        LockToken = Lock?.Token ?? Guid.Empty,
        LockedUntil = Lock?.Until ?? default,
    };
}
