namespace Sav.Hub.Reconciliation;

/// <summary>First side of the check: an effect that the case itself says must exist.</summary>
/// <param name="Key">Permanent idempotency key.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="CaseNumber">Ticket number, for people.</param>
/// <param name="Amount">What the case says the customer owes; null where the effect carries no amount.</param>
/// <param name="RecordedDocument">Document number on the case; null where no answer arrived.</param>
/// <param name="IsSuperseded">A later effect of the same kind has put its own document number on the case.</param>
public sealed record CaseEffect(
    string Key, EffectKind Kind, string CaseNumber, decimal? Amount, string? RecordedDocument, bool IsSuperseded = false);
