using Sav.Domain.Calendars;

namespace Sav.Domain.Warranties;

/// <summary>When what may start a warranty happened to a unit; null: not yet, or nobody knows.</summary>
public sealed record StartEvents
{
    /// <exception cref="EventOrderException">A unit cannot be delivered before it was made, nor commissioned before it was delivered.</exception>
    public StartEvents(LocalDate? manufacturedOn, LocalDate? deliveredOn, LocalDate? commissionedOn)
    {
        RequireOrder(manufacturedOn, deliveredOn, new LocalizedText("delivered", "livré"), new LocalizedText("manufactured", "fabriqué"));
        RequireOrder(manufacturedOn, commissionedOn, Commissioned, new LocalizedText("manufactured", "fabriqué"));
        RequireOrder(deliveredOn, commissionedOn, Commissioned, new LocalizedText("delivered", "livré"));
        ManufacturedOn = manufacturedOn;
        DeliveredOn = deliveredOn;
        CommissionedOn = commissionedOn;
    }

    public LocalDate? ManufacturedOn { get; }

    public LocalDate? DeliveredOn { get; }

    public LocalDate? CommissionedOn { get; }

    private static LocalizedText Commissioned { get; } = new("commissioned", "mis en service");

    /// <summary>The day of an event; null: it has not happened yet.</summary>
    public LocalDate? On(WarrantyStart start) => start switch
    {
        WarrantyStart.Delivery => DeliveredOn,
        WarrantyStart.Commissioning => CommissionedOn,
        WarrantyStart.Manufacture => ManufacturedOn,
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "No warranty starts with this."),
    };

    private static void RequireOrder(LocalDate? first, LocalDate? second, LocalizedText later, LocalizedText earlier)
    {
        if (first is { } before && second is { } after && after < before)
        {
            throw new EventOrderException(later, after, earlier, before);
        }
    }
}
