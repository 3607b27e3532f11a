namespace Sav.Domain.Warranties;

/// <summary>What the manufacturer promises: from which event, for how many months, labour, travel and parts each with its own length if need be.</summary>
public sealed record WarrantyTerms
{
    /// <summary>Fifty years: whoever gives more has confused months and days.</summary>
    public const int MostMonths = 600;

    private readonly int? _months;
    private readonly int? _labour;
    private readonly int? _travel;
    private readonly int? _parts;

    /// <param name="start">The event that starts all of it.</param>
    /// <param name="months">For what has no length of its own; may be empty where labour, travel and parts all have one.</param>
    /// <param name="labour">Months of labour; empty: <paramref name="months"/>.</param>
    /// <param name="travel">Months of travel; empty: <paramref name="months"/>.</param>
    /// <param name="parts">Months of parts; empty: <paramref name="months"/>.</param>
    /// <exception cref="WarrantyTermsException">A length outside 1..<see cref="MostMonths"/>, or a category that has none.</exception>
    public WarrantyTerms(WarrantyStart start, int? months, int? labour = null, int? travel = null, int? parts = null)
    {
        Start = start;
        _months = Checked(months);
        _labour = Checked(labour);
        _travel = Checked(travel);
        _parts = Checked(parts);
        if (months is null && (labour is null || travel is null || parts is null))
        {
            throw WarrantyTermsException.WithoutLength();
        }
    }

    public WarrantyStart Start { get; }

    /// <summary>The days that the terms give a unit; null while the start event has not happened.</summary>
    public WarrantyPeriod? PeriodOf(StartEvents events)
    {
        if (events.On(Start) is not { } start)
        {
            return null;
        }

        return new WarrantyPeriod(
            start,
            CalendarMonths.LastDay(start, (_labour ?? _months)!.Value),
            CalendarMonths.LastDay(start, (_travel ?? _months)!.Value),
            CalendarMonths.LastDay(start, (_parts ?? _months)!.Value));
    }

    private static int? Checked(int? months) =>
        months is < 1 or > MostMonths ? throw WarrantyTermsException.OfLength(months.Value) : months;
}
