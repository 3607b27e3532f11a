namespace Sav.Platform.ServiceBus;

/// <summary>A queue of the topology and its rules, named as in Azure Service Bus.</summary>
public sealed record QueueSettings
{
    /// <summary>Name of the queue; names are compared without case.</summary>
    public required string Name { get; init; }

    /// <summary>How its messages are received.</summary>
    public required MailboxSettings Mailbox { get; init; }

    /// <summary>How long a message id is remembered so that a second message with it is dropped; null: duplicates are accepted.</summary>
    public TimeSpan? DuplicateDetectionWindow { get; init; }
}
