namespace Sav.Domain.Ledger;

/// <summary>An entry as it was read back, with the hash that stands beside it.</summary>
/// <param name="FormatVersion">Format that the hash was computed in.</param>
public sealed record StoredEntry(LedgerEntry Entry, string Hash, int FormatVersion);
