namespace Sav.Platform.Simulators.Events;

/// <summary>An event that is stored and not yet delivered.</summary>
/// <param name="Row">Its row in the outbox; rises in the order of writing.</param>
/// <param name="Subject">What it is about: events of one subject are delivered one after the other.</param>
/// <param name="Body">The CloudEvent, exactly as it is sent and signed.</param>
internal sealed record PendingEvent(long Row, string Subject, byte[] Body);
