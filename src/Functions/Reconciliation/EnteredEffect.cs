namespace Sav.Functions.Reconciliation;

/// <summary>Second side of the check: what the ledger says of an effect.</summary>
internal sealed record EnteredEffect(int Sequence, string DocumentNumber, decimal? Amount, string? Currency = null);
