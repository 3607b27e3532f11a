using Sav.Domain;

namespace Sav.Functions.Reconciliation;

/// <summary>One disagreement between what is asked for, the ledger and the other systems.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="OwnerNumber">Number of the case or contract, or <c>?</c> where none is known.</param>
/// <param name="Key">Idempotency key of the effect.</param>
/// <param name="Text">What was found, in a sentence.</param>
public sealed record Finding(FindingKind Kind, string OwnerNumber, string Key, LocalizedText Text);
