using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>Units as the ERP names them: by serial number and article.</summary>
internal sealed class SoldUnits(IOrganizationServiceAsync2 crm)
{
    // Where a customer has no zone of his own, as the decision counts his days.
    private const string DefaultZone = "Europe/Paris";

    private static readonly ColumnSet Columns = new(
        EquipmentColumns.Customer,
        EquipmentColumns.DeliveredOn,
        EquipmentColumns.OrderNumber,
        EquipmentColumns.Site,
        EquipmentColumns.WarrantyMonths,
        EquipmentColumns.WarrantyStartsAt);

    public static string ZoneOf(Entity customer) =>
        customer.GetAttributeValue<string>(CustomerColumns.TimeZone) is { Length: > 0 } zone ? zone : DefaultZone;

    /// <summary>A unit of which no more is known than that it was sold.</summary>
    public static Entity New(string serial, Entity product, Entity customer, DateTime soldOn) =>
        new(EquipmentColumns.Table, Guid.NewGuid())
        {
            [EquipmentColumns.Name] = $"{product.GetAttributeValue<string>("name")}, {serial}",
            [EquipmentColumns.Serial] = serial,
            [EquipmentColumns.Product] = product.ToEntityReference(),
            [EquipmentColumns.Customer] = customer.ToEntityReference(),
            [EquipmentColumns.SoldOn] = soldOn,
            [EquipmentColumns.TimeZone] = ZoneOf(customer),
        };

    /// <param name="product">Null: whatever the article is.</param>
    /// <returns>The unit, or null where nobody has written it down.</returns>
    public async Task<Entity?> FindAsync(string serial, Entity? product, CancellationToken cancellationToken)
    {
        var query = new QueryExpression(EquipmentColumns.Table) { ColumnSet = Columns, TopCount = 1 };
        query.Criteria.AddCondition(EquipmentColumns.Serial, ConditionOperator.Equal, serial);
        if (product is not null)
        {
            query.Criteria.AddCondition(EquipmentColumns.Product, ConditionOperator.Equal, product.Id);
        }

        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault();
    }
}
