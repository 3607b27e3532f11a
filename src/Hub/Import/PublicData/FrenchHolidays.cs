namespace Sav.Hub.Import;

/// <summary>Public holidays of metropolitan France (Code du travail, article L3133-1).</summary>
internal static class FrenchHolidays
{
    private const int EasterMonday = 1;
    private const int Ascension = 39;
    private const int WhitMonday = 50;

    private static readonly (int Month, int Day)[] Fixed = [(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)];

    /// <summary>The holidays of these years, in order.</summary>
    public static IReadOnlyList<DateOnly> Between(int firstYear, int lastYear) =>
        Enumerable.Range(firstYear, lastYear - firstYear + 1).SelectMany(In).ToList();

    private static IEnumerable<DateOnly> In(int year)
    {
        var easter = EasterSunday(year);
        return Fixed
            .Select(day => new DateOnly(year, day.Month, day.Day))
            .Concat([easter.AddDays(EasterMonday), easter.AddDays(Ascension), easter.AddDays(WhitMonday)])
            .Distinct()
            .Order();
    }

    // The first Sunday after the first full moon of spring, by the Gregorian tables: golden number, epact, then the Sunday behind it.
    private static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var fullMoon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        return new DateOnly(year, 3, 28).AddDays(fullMoon - weekday);
    }
}
