using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Model;

internal sealed class ModelMessage
{
    public required string Body { get; init; }

    public string? MessageId { get; init; }

    public string? SessionId { get; init; }

    public string? Subject { get; init; }

    public Dictionary<string, string> Properties { get; init; } = [];

    public TimeSpan TimeToLive { get; init; } = TimeSpan.MaxValue;

    public DateTimeOffset ScheduledFor { get; init; }

    public DateTimeOffset EnqueuedAt { get; init; }

    public ServiceBusMessageState State { get; set; }

    public bool IsDead { get; set; }

    public int Deliveries { get; set; }

    public ModelLock? Lock { get; set; }

    /// <summary>The sequence number, once the broker has shown it.</summary>
    public long Number { get; set; }

    public DateTimeOffset ExpiresAt => TimeToLive == TimeSpan.MaxValue ? DateTimeOffset.MaxValue : EnqueuedAt + TimeToLive;

    public ModelMessage EnqueuedIn(DateTimeOffset now, TimeSpan longestLife) => new()
    {
        Body = Body,
        MessageId = MessageId,
        SessionId = SessionId,
        Subject = Subject,
        Properties = new(Properties),
        TimeToLive = TimeToLive < longestLife ? TimeToLive : longestLife,
        ScheduledFor = ScheduledFor,
        EnqueuedAt = now,
    };

    /// <summary>All that a receiver sees, in the words of <see cref="Outcome.Of(ServiceBusReceivedMessage)"/>.</summary>
    public string Describe(DateTimeOffset lockedUntil) => Outcome.Of(
        Body, MessageId!, SessionId, State, Deliveries, EnqueuedAt, TimeToLive, lockedUntil, Properties.Select(property => (property.Key, property.Value)));
}
