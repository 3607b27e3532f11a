namespace Sav.Platform.Simulators.Events;

/// <summary>An event that is stored and not yet delivered.</summary>
/// <param name="Row">Its row in the outbox; rises in the order of writing.</param>
/// <param name="Subject">What it is about: events of one subject are delivered one after the other.</param>
/// <param name="Body">The CloudEvent, exactly as it is sent and signed.</param>
internal sealed record PendingEvent(long Row, string Subject, byte[] Body)
{
    /// <summary>What the document is about that it announces; null after a restart.</summary>
    public string? About { get; init; }

    /// <summary>For how long it is kept back; an event that is waits outside the queue of its case.</summary>
    public TimeSpan HeldBack { get; init; }

    /// <summary>Sent once more although it was, or will be, accepted.</summary>
    public bool IsRepetition { get; init; }

    /// <summary>Events of one lane are delivered one after the other.</summary>
    public string Lane => HeldBack == TimeSpan.Zero ? Subject : $"{Subject}|{Row}|{IsRepetition}";
}
