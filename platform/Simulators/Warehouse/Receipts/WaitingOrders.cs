using System.Globalization;
using Sav.Platform.Simulators.Documents;
using Sav.Platform.Simulators.Events;
using Sav.Platform.Simulators.Storage;

namespace Sav.Platform.Simulators.Warehouse.Receipts;

/// <summary>Orders that wait for an article, served the oldest first. Whoever still waits afterwards is told a new date.</summary>
internal sealed class WaitingOrders(WarehouseOptions options)
{
    public IReadOnlyList<EventDraft> Serve(Database database, string article)
    {
        var events = new List<EventDraft>();
        foreach (var order in OpenOrder.Waiting(database, article))
        {
            var picks = Picking.Pick(StockRoom.Find(database, article), order.Missing);
            var shipped = picks.Sum(pick => pick.Quantity);
            Picking.Ship(database, order.Sequence, article, picks);
            if (shipped > 0)
            {
                var delivered = Carrier.Delivers(options, order.Customer, article, order.Quantity);
                events.AddRange(PartOrderEvents.Shipped(order, shipped, delivered, StoredInstant.Truncate(options.Time.GetUtcNow())));
            }

            events.AddRange(Update(database, order with { Shipped = order.Shipped + shipped }));
        }

        return events;
    }

    private IEnumerable<EventDraft> Update(Database database, OpenOrder order)
    {
        var announcements = order.Missing > 0 ? order.Announcements + 1 : order.Announcements;
        DateOnly? expectedOn = order.Missing > 0 ? LeadTime.ExpectedOn(options, order.Article, announcements) : null;
        database.Execute(
            "UPDATE part_order SET shipped = ?2, expected_on = ?3, announcements = ?4 WHERE sequence = ?1",
            order.Sequence,
            order.Shipped,
            expectedOn?.ToString("O", CultureInfo.InvariantCulture),
            announcements);
        return expectedOn is { } day ? [PartOrderEvents.Expected(order with { Announcements = announcements }, day)] : [];
    }
}
