using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>
/// How what the warehouse says changes a part request. Whatever order it is said in, the end is the same: shipped is the sum
/// of all shipments, and no more is back-ordered than is still missing.
/// </summary>
internal static class PartRules
{
    /// <summary>What <see cref="Apply"/> needs of the part request.</summary>
    public static ColumnSet Columns { get; } = new(
        PartRequestColumns.Quantity,
        PartRequestColumns.ShippedQuantity,
        PartRequestColumns.BackorderedQuantity,
        PartRequestColumns.ExpectedOn);

    public static Entity Apply(Entity current, PartChange change)
    {
        var quantity = current.GetAttributeValue<int>(PartRequestColumns.Quantity);
        var shipped = current.GetAttributeValue<int>(PartRequestColumns.ShippedQuantity) + change.ShippedNow;
        var announced = Math.Max(current.GetAttributeValue<int>(PartRequestColumns.BackorderedQuantity), change.Backordered);
        var backordered = Math.Min(announced, Math.Max(0, quantity - shipped));
        var expectedOn = change.ExpectedOn ?? current.GetAttributeValue<DateTime?>(PartRequestColumns.ExpectedOn);

        return new Entity(PartRequestColumns.Table, change.PartRequestId)
        {
            [PartRequestColumns.OrderNumber] = change.OrderNumber,
            [PartRequestColumns.ShippedQuantity] = shipped,
            [PartRequestColumns.BackorderedQuantity] = backordered,
            [PartRequestColumns.ExpectedOn] = backordered > 0 ? expectedOn : null,
            [PartRequestColumns.Fulfilment] = new OptionSetValue((int)FulfilmentOf(quantity, shipped, backordered)),
        };
    }

    private static Fulfilment FulfilmentOf(int quantity, int shipped, int backordered) => backordered switch
    {
        > 0 => Fulfilment.Backordered,
        _ when shipped >= quantity => Fulfilment.Shipped,
        _ => Fulfilment.Requested,
    };
}
