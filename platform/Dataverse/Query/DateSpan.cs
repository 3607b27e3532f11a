namespace Sav.Platform.Dataverse.Query;

/// <summary>A span on the user's calendar and clock; null is without end on that side.</summary>
/// <param name="From">The first moment in it.</param>
/// <param name="Until">The first moment behind it.</param>
internal readonly record struct DateSpan(DateTime? From, DateTime? Until)
{
    public static DateSpan Days(DateTime first, int count) => new(first, first.AddDays(count));

    public static DateSpan Month(DateTime first) => new(first, first.AddMonths(1));

    public static DateSpan Year(int year) => new(new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1));
}
