using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Messages;

/// <summary>One message on its way to a receiver: a snapshot that leaves the commit loop.</summary>
internal sealed record Delivery
{
    public required MessageContent Content { get; init; }

    public required long Sequence { get; init; }

    public required long EnqueuedSequence { get; init; }

    public required DateTimeOffset EnqueuedAt { get; init; }

    public required TimeSpan TimeToLive { get; init; }

    public required int DeliveryCount { get; init; }

    public required ServiceBusMessageState State { get; init; }

    public Guid LockToken { get; init; }

    public DateTimeOffset LockedUntil { get; init; }

    public ServiceBusReceivedMessage ToReceivedMessage() => ServiceBusModelFactory.ServiceBusReceivedMessage(
        BinaryData.FromBytes(Content.Body),
        Content.MessageId,
        Content.PartitionKey,
        Content.TransactionPartitionKey,
        Content.SessionId,
        Content.ReplyToSessionId,
        TimeToLive,
        Content.CorrelationId,
        Content.Subject,
        Content.To,
        Content.ContentType,
        Content.ReplyTo,
        Content.ScheduledEnqueueTime,
        Content.Properties.ToDictionary(property => property.Key, property => property.Value!),
        LockToken,
        DeliveryCount,
        LockedUntil,
        Sequence,
        deadLetterSource: null,
        EnqueuedSequence,
        EnqueuedAt,
        State);
}
