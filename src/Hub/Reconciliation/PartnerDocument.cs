namespace Sav.Hub.Reconciliation;

/// <summary>Third side of the check: a document that the ERP or the warehouse holds.</summary>
/// <param name="Key">Idempotency key that the document was made under.</param>
/// <param name="Number">The other system's number.</param>
/// <param name="Amount">Amount due or quoted; null for a warehouse order.</param>
public sealed record PartnerDocument(string Key, string Number, decimal? Amount);
