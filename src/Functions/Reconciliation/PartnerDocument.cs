namespace Sav.Functions.Reconciliation;

/// <summary>Third side of the check: a document that another system holds.</summary>
/// <param name="Key">Idempotency key that the document was made under.</param>
/// <param name="Number">The other system's number.</param>
/// <param name="Amount">Amount due, quoted or credited; null where the document has none.</param>
/// <param name="Currency">ISO 4217 code of the amount; null where the list does not tell.</param>
public sealed record PartnerDocument(string Key, string Number, decimal? Amount, string? Currency = null);
