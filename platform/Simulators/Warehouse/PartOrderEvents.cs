using Sav.Platform.Simulators.Events;

namespace Sav.Platform.Simulators.Warehouse;

/// <summary>What a part order announces: one event for what ships, one for what is missing.</summary>
internal static class PartOrderEvents
{
    public static IEnumerable<EventDraft> Of(PartOrder order, DateTime shippedOn)
    {
        if (order.Shipped > 0)
        {
            yield return new EventDraft(
                "sav.parts.shipped.v1",
                order.CaseId,
                new ShippedData(order.CaseId, order.PartRequestId, order.Number, order.Article, order.Shipped, shippedOn));
        }

        if (order.ExpectedOn is { } expectedOn)
        {
            yield return new EventDraft(
                "sav.parts.backordered.v1",
                order.CaseId,
                new BackorderedData(order.CaseId, order.PartRequestId, order.Number, order.Article, order.Backordered, expectedOn));
        }
    }

    private sealed record ShippedData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string Article, int Quantity, DateTime ShippedOn);

    private sealed record BackorderedData(
        Guid CaseId, Guid PartRequestId, string DocumentNumber, string Article, int Quantity, DateOnly ExpectedOn);
}
