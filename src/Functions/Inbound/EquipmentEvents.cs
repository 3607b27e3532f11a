using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.InstalledEquipment;

namespace Sav.Functions.Inbound;

/// <summary>
/// A delivery writes the unit down, or completes one that was written down before: by a contract that covers it, by an import or by staff.
/// What is known already stays.
/// </summary>
internal sealed class EquipmentEvents(SoldUnits units, NumberedRows rows)
{
    public async Task<ErpEventChange> OfDeliveredAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var delivered = EventData.Read<EquipmentDelivered>(received, data => data.SerialNumber, "serialNumber", "unit");
        var deliveredOn = IsoDay.Of(delivered.DeliveredOn);
        var soldOn = delivered.SoldOn is { } day ? IsoDay.Of(day) : deliveredOn;
        var customer = await rows.CustomerAsync(delivered.CustomerNumber, cancellationToken, CustomerColumns.TimeZone);
        var product = await rows.ArticleAsync(delivered.Article, cancellationToken);
        var known = await units.FindAsync(delivered.SerialNumber, product, cancellationToken);
        if (known is not null && known.GetAttributeValue<EntityReference>(EquipmentColumns.Customer).Id != customer.Id)
        {
            throw EventRefusal.HeldByAnother(delivered.SerialNumber, delivered.CustomerNumber);
        }

        var told = await ToldAsync(delivered, deliveredOn, cancellationToken);
        if (known is null)
        {
            var unit = SoldUnits.New(delivered.SerialNumber, product, customer, soldOn);
            unit.Attributes.AddRange(told);
            return new ErpEventChange(null, delivered.OrderNumber, new CreateRequest { Target = unit });
        }

        var change = Completed(known, told);
        return change.Attributes.Count == 0
            ? new ErpEventChange(null, delivered.OrderNumber)
            : new ErpEventChange(null, delivered.OrderNumber, new UpdateRequest { Target = change });
    }

    private async Task<List<KeyValuePair<string, object>>> ToldAsync(
        EquipmentDelivered delivered, DateTime deliveredOn, CancellationToken cancellationToken)
    {
        List<KeyValuePair<string, object>> told = [new(EquipmentColumns.DeliveredOn, deliveredOn)];
        if (delivered.OrderNumber is { } order)
        {
            told.Add(new(EquipmentColumns.OrderNumber, order));
        }

        if (delivered.SiteNumber is { } site)
        {
            told.Add(new(EquipmentColumns.Site, await rows.SiteAsync(site, cancellationToken)));
        }

        if (delivered.WarrantyMonths is { } months)
        {
            told.Add(new(EquipmentColumns.WarrantyMonths, months));
            told.Add(new(EquipmentColumns.WarrantyStartsAt, new OptionSetValue(EquipmentColumns.StartsAtDelivery)));
        }

        return told;
    }

    private static Entity Completed(Entity known, List<KeyValuePair<string, object>> told)
    {
        var change = new Entity(known.LogicalName, known.Id);
        change.Attributes.AddRange(told.Where(column => known.GetAttributeValue<object>(column.Key) is null));
        return change;
    }
}
