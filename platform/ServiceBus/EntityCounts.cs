namespace Sav.Platform.ServiceBus;

/// <summary>
/// How many messages a queue or subscription holds. Each message is counted once. A topic holds scheduled messages only; what was
/// published is counted at its subscriptions.
/// </summary>
public sealed record EntityCounts
{
    /// <summary>The path: <c>queue</c>, <c>topic/Subscriptions/subscription</c>, or <c>topic</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Messages ready to be received.</summary>
    public long Active { get; init; }

    /// <summary>Messages received and not yet settled.</summary>
    public long Locked { get; init; }

    /// <summary>Messages set aside, to be asked for by sequence number.</summary>
    public long Deferred { get; init; }

    /// <summary>Messages whose time has not come.</summary>
    public long Scheduled { get; init; }

    /// <summary>Messages in the dead-letter sub-queue, locked and deferred ones included.</summary>
    public long DeadLettered { get; init; }
}
