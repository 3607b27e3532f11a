namespace Sav.Hub.Reconciliation;

/// <summary>Second side of the check: the outbox row that carries an effect.</summary>
/// <param name="Key">Permanent idempotency key.</param>
/// <param name="CaseNumber">Ticket number, for people.</param>
/// <param name="FailureReason">In words, when the message failed for good; otherwise null.</param>
public sealed record SentMessage(string Key, string CaseNumber, string? FailureReason);
