namespace Sav.Platform.ServiceBus;

/// <summary>A subscription of a topic.</summary>
public sealed record SubscriptionSettings
{
    /// <summary>Name of the subscription within its topic.</summary>
    public required string Name { get; init; }

    /// <summary>How its messages are received.</summary>
    public required MailboxSettings Mailbox { get; init; }

    /// <summary>The rules; a message is copied to the subscription once if at least one of them matches. Never empty.</summary>
    public required IReadOnlyList<RuleSettings> Rules { get; init; }
}
