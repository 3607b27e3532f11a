namespace Sav.Platform.ServiceBus;

/// <summary>What a queue and a subscription have in common: the rules of receiving from them.</summary>
public sealed record MailboxSettings
{
    /// <summary>How long a received message, or an accepted session, belongs to its receiver: up to 5 minutes.</summary>
    public TimeSpan LockDuration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Deliveries after which an unsettled message is dead-lettered: 1 to 2000.</summary>
    public int MaxDeliveryCount { get; init; } = 10;

    /// <summary>Longest life of a message; <see cref="TimeSpan.MaxValue"/>: for ever.</summary>
    public TimeSpan DefaultMessageTimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <summary>Whether an expired message is dead-lettered (or else dropped).</summary>
    public bool DeadLetteringOnMessageExpiration { get; init; }

    /// <summary>Whether messages are received by session only.</summary>
    public bool RequiresSession { get; init; }
}
