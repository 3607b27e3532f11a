using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Locks;
using Sav.Platform.ServiceBus.Messages;

namespace Sav.Platform.ServiceBus.Entities;

/// <summary>
/// What the broker must know of a message to decide about it; the rest is its <see cref="MessageContent"/>. In memory while it is locked or
/// among the next of its line; all others are rows of the store only.
/// </summary>
internal sealed class StoredMessage
{
    /// <summary>Bytes of body up to which a message in memory has its content with it.</summary>
    public const int LargestContentKept = 4096;

    public required long Sequence { get; init; }

    /// <summary>The queue, subscription or topic.</summary>
    public required long Entity { get; init; }

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

    /// <summary>The content while it is kept in memory; null: it is read from the store.</summary>
    public MessageContent? Content { get; set; }

    public DateTimeOffset ExpiresAt =>
        TimeToLive >= DateTimeOffset.MaxValue - EnqueuedAt ? DateTimeOffset.MaxValue : EnqueuedAt + TimeToLive;

    /// <summary>When time alone changes the message: a scheduled one is published, a live one expires; null: never.</summary>
    public DateTimeOffset? DueAt
    {
        get
        {
            var due = State == ServiceBusMessageState.Scheduled ? ScheduledFor : ExpiresAt;
            return IsDead || due == DateTimeOffset.MaxValue ? null : due;
        }
    }

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
