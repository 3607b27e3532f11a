using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;

namespace Sav.Hub.Staff;

/// <summary>Finds the CRM rows of imported customers, units and articles by their numbers.</summary>
public sealed class OrganisationIndex
{
    private readonly Dictionary<string, EntityReference> _customers;
    private readonly Dictionary<string, EntityReference> _equipment;
    private readonly Dictionary<string, EntityReference> _products;

    private OrganisationIndex(
        Dictionary<string, EntityReference> customers, Dictionary<string, EntityReference> equipment, Dictionary<string, EntityReference> products)
    {
        _customers = customers;
        _equipment = equipment;
        _products = products;
    }

    /// <summary>Reads the numbers of everything that cases refer to.</summary>
    public static async Task<OrganisationIndex> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellation)
    {
        var customers = await ByNumberAsync(crm, "account", "sav_customernumber", cancellation);
        foreach (var (number, person) in await ByNumberAsync(crm, "contact", "sav_customernumber", cancellation))
        {
            customers[number] = person;
        }

        return new OrganisationIndex(
            customers,
            await ByNumberAsync(crm, "sav_installedequipment", "sav_serialnumber", cancellation),
            await ByNumberAsync(crm, "product", "productnumber", cancellation));
    }

    /// <summary>The customer with this number in the ERP.</summary>
    public EntityReference Customer(string number) => Find(_customers, number, "customer");

    /// <summary>The unit with this serial number.</summary>
    public EntityReference Equipment(string serial) => Find(_equipment, serial, "installed equipment");

    /// <summary>The product with this article number.</summary>
    public EntityReference Product(string article) => Find(_products, article, "article");

    private static async Task<Dictionary<string, EntityReference>> ByNumberAsync(
        IOrganizationServiceAsync2 crm, string table, string column, CancellationToken cancellation)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.Criteria.AddCondition(column, ConditionOperator.NotNull);
        var rows = await Rows.AllAsync(crm, query, cancellation);
        return rows.ToDictionary(r => r.GetAttributeValue<string>(column), r => r.ToEntityReference(), StringComparer.OrdinalIgnoreCase);
    }

    private static EntityReference Find(Dictionary<string, EntityReference> rows, string number, string what) =>
        rows.TryGetValue(number, out var row)
            ? row
            : throw new InvalidOperationException($"The CRM has no {what} '{number}'. Import the organisation before its cases.");
}
