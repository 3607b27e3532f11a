namespace Sav.Domain.Ledger;

/// <summary>The first place at which a chain does not hold.</summary>
/// <param name="Sequence">Of the broken entry; of the last one where entries were taken off the end.</param>
/// <param name="Key">Idempotency key of that entry; null where there is none.</param>
/// <param name="Hash">Hash that stands there.</param>
/// <param name="Fault">What differs.</param>
/// <param name="Text">The same in words.</param>
public sealed record ChainBreak(int Sequence, string? Key, string Hash, ChainFault Fault, LocalizedText Text);
