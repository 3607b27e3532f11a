namespace Sav.Hub.Import;

/// <summary>Puts customers, list prices and suppliers to the ERP (docs/erp-api.md).</summary>
/// <param name="http">Client with the ERP's address as its base, ending in a slash.</param>
public sealed class ErpLoader(HttpClient http)
{
    private readonly PartnerClient _erp = new(http, "The ERP");

    private sealed record CustomerDocument(string Number, string Name, string? Email, string? Country, bool Blocked);

    private sealed record SupplierDocument(string Number, string Name);

    private sealed record PriceDocument(string Article, string Name, decimal Price, string Currency);

    /// <summary>Writes all customers and suppliers, and the articles that have a price.</summary>
    /// <exception cref="LoadException">The ERP does not answer, or refuses.</exception>
    public async Task LoadAsync(ImportedOrganisation organisation, IProgress<ImportProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(organisation);
        var customers = organisation.Customers
            .Select(customer => new CustomerDocument(
                customer.Number, customer.Name, customer.Email, customer.Country, customer.BlockedInErp))
            .ToList();
        await _erp.PutAsync("customers", "ERP customers", customers, progress, cancellation);
        var prices = organisation.Articles
            .Where(article => article.ListPrice > 0)
            .Select(article => new PriceDocument(article.Number, article.Name, article.ListPrice, organisation.Currency))
            .ToList();
        await _erp.PutAsync("prices", "ERP prices", prices, progress, cancellation);
        var suppliers = organisation.Suppliers.Select(supplier => new SupplierDocument(supplier.Number, supplier.Name)).ToList();
        await _erp.PutAsync("suppliers", "ERP suppliers", suppliers, progress, cancellation);
    }
}
