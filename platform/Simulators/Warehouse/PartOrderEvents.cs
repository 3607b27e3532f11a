using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>What an order announces: what ships, that it was delivered, and what is missing.</summary>
internal static class PartOrderEvents
{
    /// <param name="delivered">The carrier confirms the delivery.</param>
    public static IEnumerable<EventDraft> Of(PartOrder order, bool delivered, DateTime now)
    {
        var about = new About(order.CaseId, order.PartRequestId, order.Number, order.Article);
        if (order.Shipped > 0)
        {
            foreach (var shipment in Shipment(about, order.Shipped, delivered, now))
            {
                yield return shipment;
            }
        }

        if (order.ExpectedOn is { } expectedOn)
        {
            yield return Backordered(about, order.Backordered, expectedOn, revision: 1);
        }
    }

    /// <summary>What a later shipment of an order announces.</summary>
    public static IEnumerable<EventDraft> Shipped(OpenOrder order, int quantity, bool delivered, DateTime now) =>
        Shipment(AboutOf(order), quantity, delivered, now);

    /// <summary>What a new expected date announces.</summary>
    public static EventDraft Expected(OpenOrder order, DateOnly expectedOn) =>
        Backordered(AboutOf(order), order.Missing, expectedOn, order.Announcements);

    private static About AboutOf(OpenOrder order) => new(order.CaseId, order.PartRequestId, order.OrderNumber, order.Article);

    private static IEnumerable<EventDraft> Shipment(About about, int quantity, bool delivered, DateTime now)
    {
        yield return new EventDraft(
            "sav.parts.shipped.v1",
            about.CaseId,
            new ShippedData(about.CaseId, about.PartRequestId, about.Number, about.Article, quantity, now));
        if (delivered)
        {
            yield return new EventDraft(
                "sav.parts.delivered.v1",
                about.CaseId,
                new DeliveredData(about.CaseId, about.PartRequestId, about.Number, about.Article, quantity, now));
        }
    }

    private static EventDraft Backordered(About about, int quantity, DateOnly expectedOn, int revision) => new(
        "sav.parts.backordered.v1",
        about.CaseId,
        new BackorderedData(about.CaseId, about.PartRequestId, about.Number, about.Article, quantity, expectedOn, revision));

    private sealed record About(Guid CaseId, Guid PartRequestId, string Number, string Article);

    private sealed record ShippedData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string Article, int Quantity, DateTime ShippedOn);

    private sealed record DeliveredData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string Article, int Quantity, DateTime DeliveredOn);

    private sealed record BackorderedData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string Article, int Quantity, DateOnly ExpectedOn, int Revision);
}
