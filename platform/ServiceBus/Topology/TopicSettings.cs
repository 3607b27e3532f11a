namespace Sav.Platform.ServiceBus;

/// <summary>A topic of the topology and the subscriptions that copies of its messages go to.</summary>
public sealed record TopicSettings
{
    /// <summary>Name of the topic; names are compared without case.</summary>
    public required string Name { get; init; }

    /// <summary>Longest life of a message sent to the topic; <see cref="TimeSpan.MaxValue"/>: for ever.</summary>
    public TimeSpan DefaultMessageTimeToLive { get; init; } = TimeSpan.MaxValue;

    /// <summary>How long a message id is remembered so that a second message with it is dropped; null: duplicates are accepted.</summary>
    public TimeSpan? DuplicateDetectionWindow { get; init; }

    /// <summary>The subscriptions, in the order of the file.</summary>
    public required IReadOnlyList<SubscriptionSettings> Subscriptions { get; init; }
}
