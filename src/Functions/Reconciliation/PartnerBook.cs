namespace Sav.Functions.Reconciliation;

/// <summary>A list of documents of another system (docs/erp-api.md).</summary>
/// <param name="Name">Unique: <c>erp/invoices</c>.</param>
/// <param name="ReadAsync">All its documents, page by page.</param>
public sealed record PartnerBook(string Name, Func<CancellationToken, IAsyncEnumerable<PartnerDocument>> ReadAsync);
