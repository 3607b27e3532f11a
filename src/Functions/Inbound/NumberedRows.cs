using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>Finds rows by the numbers that the ERP knows them by.</summary>
internal sealed class NumberedRows(IOrganizationServiceAsync2 crm)
{
    /// <summary>The account or contact with this number.</summary>
    /// <exception cref="EventRefusal">There is none.</exception>
    public async Task<Entity> CustomerAsync(string number, CancellationToken cancellationToken, params string[] columns)
    {
        foreach (var table in CustomerColumns.Tables)
        {
            if (await FindAsync(table, CustomerColumns.Number, number, cancellationToken, columns) is { } customer)
            {
                return customer;
            }
        }

        throw EventRefusal.Unknown("customer_unknown", "le client", "customer", number);
    }

    /// <summary>The product with this article number.</summary>
    /// <exception cref="EventRefusal">There is none.</exception>
    public async Task<Entity> ArticleAsync(string number, CancellationToken cancellationToken) =>
        await FindAsync("product", "productnumber", number, cancellationToken, "name")
        ?? throw EventRefusal.Unknown("article_unknown", "l'article", "article", number);

    /// <summary>The site with this number.</summary>
    /// <exception cref="EventRefusal">There is none.</exception>
    public async Task<EntityReference> SiteAsync(string number, CancellationToken cancellationToken) =>
        (await FindAsync("sav_site", "sav_number", number, cancellationToken))?.ToEntityReference()
        ?? throw EventRefusal.Unknown("site_unknown", "le site", "site", number);

    /// <returns>The row, or null.</returns>
    public async Task<Entity?> FindAsync(
        string table, string column, object value, CancellationToken cancellationToken, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault();
    }
}
