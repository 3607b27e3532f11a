using System.Net.Http.Json;
using Sav.Hub.OneMachine;

namespace Sav.Chaos.Days;

/// <summary>Reads the keys of all documents of ERP and warehouse, once for each document.</summary>
internal static class PartnerKeys
{
    private const int PageSize = 500;

    private static readonly string[] ErpDocuments =
        ["invoices", "quotes", "contract-invoices", "credit-notes", "case-credit-notes", "supplier-claims"];
    private static readonly string[] WarehouseDocuments = ["part-orders", "part-cancellations", "part-returns", "replenishments"];

    public static async Task<IReadOnlyList<string>> ReadAsync(HubHost host, CancellationToken cancellation)
    {
        using var erp = new HttpClient { BaseAddress = host.Erp.BaseAddress };
        using var warehouse = new HttpClient { BaseAddress = host.Warehouse.BaseAddress };
        var keys = new List<string>();
        foreach (var (client, collection) in ErpDocuments.Select(c => (erp, c)).Concat(WarehouseDocuments.Select(c => (warehouse, c))))
        {
            await ReadAsync(client, collection, keys, cancellation);
        }

        return keys;
    }

    private static async Task ReadAsync(HttpClient client, string collection, List<string> into, CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var page = (await client.GetFromJsonAsync<Page>($"{collection}?after={after}&limit={PageSize}", cancellation))!;
            into.AddRange(page.Items.Select(document => document.IdempotencyKey));
            after = page.Next;
        }
        while (after is not null);
    }

    private sealed record Page(IReadOnlyList<Document> Items, string? Next);

    private sealed record Document(string IdempotencyKey);
}
