namespace Sav.Functions.Reconciliation;

/// <summary>Third side of the check: a document that another system holds.</summary>
/// <param name="Key">Idempotency key that the document was made under.</param>
/// <param name="Number">The other system's number.</param>
/// <param name="Amount">Amount due, quoted or credited; null where the document has none.</param>
public sealed record PartnerDocument(string Key, string Number, decimal? Amount);
