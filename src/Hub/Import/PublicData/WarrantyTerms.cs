namespace Sav.Hub.Import;

/// <summary>A manufacturer's warranty on one product model.</summary>
/// <param name="Years">How long it runs from the day of the sale.</param>
/// <param name="LabourPercent">What it pays of labour.</param>
/// <param name="PartsPercent">What it pays of parts. Travel is in none of the texts.</param>
internal sealed record WarrantyTerms(int Years, decimal LabourPercent, decimal PartsPercent)
{
    /// <summary>Last covered day of a unit sold on <paramref name="soldOn"/>.</summary>
    public DateOnly LastDay(DateOnly soldOn) => soldOn.AddYears(Years).AddDays(-1);
}
