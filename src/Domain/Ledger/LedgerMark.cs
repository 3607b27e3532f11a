namespace Sav.Domain.Ledger;

/// <summary>A place in the ledger and the hash of its entry, as somebody wrote it down: the head, or an earlier reconciliation.</summary>
public sealed record LedgerMark(int Sequence, string Hash);
