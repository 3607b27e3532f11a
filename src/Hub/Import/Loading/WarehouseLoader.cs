namespace Sav.Hub.Import;

/// <summary>
/// Puts stock to the warehouse (docs/erp-api.md). It replaces what is there: once parts have been shipped, loading again would bring
/// them back.
/// </summary>
/// <param name="http">Client with the warehouse's address as its base, ending in a slash.</param>
public sealed class WarehouseLoader(HttpClient http)
{
    private readonly PartnerClient _warehouse = new(http, "The warehouse");

    private sealed record StockDocument(string Article, string Location, int Quantity);

    /// <summary>Writes the stock of every location.</summary>
    /// <exception cref="LoadException">The warehouse does not answer, or refuses.</exception>
    public Task LoadAsync(ImportedOrganisation organisation, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var stock = organisation.Stock.Select(entry => new StockDocument(entry.Article, entry.Location, entry.Quantity)).ToList();
        return _warehouse.PutAsync("stock", "warehouse stock", stock, progress, cancellation);
    }
}
