using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>The outbox row that carries an effect.</summary>
/// <param name="FailureReason">In words, French then English, when the message failed; otherwise null.</param>
/// <param name="WrittenOn">When the effect was asked for, UTC.</param>
/// <param name="DoneOn">When it was accepted, UTC; null before.</param>
internal sealed record SentMessage(MessageStatus Status, string? FailureReason, DateTime WrittenOn, DateTime? DoneOn);
