namespace Sav.Platform.ServiceBus;

/// <summary>A subscription of a topic.</summary>
public sealed record SubscriptionSettings
{
    /// <summary>Name of the subscription within its topic.</summary>
    public required string Name { get; init; }

    /// <summary>How its messages are received.</summary>
    public required MailboxSettings Mailbox { get; init; }

    /// <summary>
    /// The rules. A message is copied to the subscription once if at least one rule without an action matches, and once more for each
    /// rule with an action that matches. Never empty.
    /// </summary>
    public required IReadOnlyList<RuleSettings> Rules { get; init; }
}
