using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>
/// How what the warehouse says of an order changes a part request. Whatever order it is said in, the end is the same: shipped and delivered
/// are sums, cancelled is said once, no more is back-ordered than is still missing, and of several expected dates the last announced holds.
/// </summary>
internal static class PartRules
{
    /// <summary>What <see cref="Apply"/> needs of the part request.</summary>
    public static ColumnSet Columns { get; } = new(
        PartRequestColumns.Case,
        PartRequestColumns.Quantity,
        PartRequestColumns.ShippedQuantity,
        PartRequestColumns.DeliveredQuantity,
        PartRequestColumns.BackorderedQuantity,
        PartRequestColumns.CancelledQuantity,
        PartRequestColumns.ExpectedOn,
        PartRequestColumns.ExpectedRevision);

    public static Entity Apply(Entity current, PartChange change)
    {
        var quantity = current.GetAttributeValue<int>(PartRequestColumns.Quantity);
        var shipped = current.GetAttributeValue<int>(PartRequestColumns.ShippedQuantity) + change.ShippedNow;
        var delivered = current.GetAttributeValue<int>(PartRequestColumns.DeliveredQuantity) + change.DeliveredNow;
        var cancelled = change.Cancelled ?? current.GetAttributeValue<int>(PartRequestColumns.CancelledQuantity);
        var announced = Math.Max(current.GetAttributeValue<int>(PartRequestColumns.BackorderedQuantity), change.Backordered);
        var backordered = Math.Min(announced, Math.Max(0, quantity - shipped - cancelled));

        var row = new Entity(PartRequestColumns.Table, change.PartRequestId)
        {
            [PartRequestColumns.OrderNumber] = change.OrderNumber,
            [PartRequestColumns.ShippedQuantity] = shipped,
            [PartRequestColumns.DeliveredQuantity] = delivered,
            [PartRequestColumns.BackorderedQuantity] = backordered,
            [PartRequestColumns.Fulfilment] = new OptionSetValue((int)FulfilmentOf(quantity, shipped, delivered, backordered, cancelled)),
        };
        Expect(row, current, change, backordered);
        Cancel(row, change);
        return row;
    }

    private static void Expect(Entity row, Entity current, PartChange change, int backordered)
    {
        var known = current.GetAttributeValue<int>(PartRequestColumns.ExpectedRevision);
        var expectedOn = change.ExpectedRevision > known
            ? change.ExpectedOn
            : current.GetAttributeValue<DateTime?>(PartRequestColumns.ExpectedOn);
        row[PartRequestColumns.ExpectedOn] = backordered > 0 ? expectedOn : null;
        row[PartRequestColumns.ExpectedRevision] = Math.Max(known, change.ExpectedRevision);
    }

    private static void Cancel(Entity row, PartChange change)
    {
        if (change.Cancelled is { } cancelled)
        {
            row[PartRequestColumns.CancelledQuantity] = cancelled;
            row[PartRequestColumns.CancellationNumber] = change.CancellationNumber;
            row[PartRequestColumns.CancellationStatus] = new OptionSetValue((int)CancellationStatus.Answered);
        }
    }

    private static Fulfilment FulfilmentOf(int quantity, int shipped, int delivered, int backordered, int cancelled)
    {
        if (shipped + cancelled < quantity)
        {
            return backordered > 0 ? Fulfilment.Backordered : Fulfilment.Requested;
        }

        return shipped switch
        {
            0 => Fulfilment.Cancelled,
            _ when delivered >= shipped => Fulfilment.Delivered,
            _ => Fulfilment.Shipped,
        };
    }
}
