using System.Net.Http.Json;

namespace Sav.Hub.Reconciliation;

/// <summary>Reads every document that the ERP and the warehouse hold, over the interfaces of docs/erp-api.md.</summary>
public static class PartnerSide
{
    private const int PageSize = 500;

    /// <summary>All invoices, quotes and supplier claims of the ERP, and all orders, cancellations and returns of the warehouse.</summary>
    public static async Task<IReadOnlyList<PartnerDocument>> ReadAsync(HttpClient erp, HttpClient warehouse, CancellationToken cancellation)
    {
        var documents = new List<PartnerDocument>();
        await ReadAsync(erp, "invoices", d => d.AmountDue, documents, cancellation);
        await ReadAsync(erp, "quotes", d => d.Amount, documents, cancellation);
        await ReadAsync(erp, "supplier-claims", d => d.Amount, documents, cancellation);
        await ReadAsync(warehouse, "part-orders", _ => null, documents, cancellation);
        await ReadAsync(warehouse, "part-cancellations", _ => null, documents, cancellation);
        await ReadAsync(warehouse, "part-returns", _ => null, documents, cancellation);
        return documents;
    }

    private static async Task ReadAsync(
        HttpClient client, string resource, Func<Document, decimal?> amount, List<PartnerDocument> into, CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = await client.GetFromJsonAsync<Page>($"{resource}?after={after}&limit={PageSize}", cancellation)
                ?? throw new InvalidOperationException($"The list of '{resource}' is empty JSON. See docs/erp-api.md.");
            into.AddRange(page.Items.Select(d => new PartnerDocument(d.IdempotencyKey, d.Number, amount(d))));
            after = page.Next;
        }
        while (after is not null);
    }

    private sealed record Page(IReadOnlyList<Document> Items, string? Next);

    private sealed record Document(string Number, string IdempotencyKey, decimal? AmountDue, decimal? Amount);
}
