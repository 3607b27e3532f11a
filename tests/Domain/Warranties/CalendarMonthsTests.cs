using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.Warranties;

namespace Sav.Domain.Tests.Warranties;

public sealed class CalendarMonthsTests
{
    [Theory]
    [InlineData("2025-06-01", 24, "2027-05-31")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2026-01-30", 1, "2026-02-28")]
    [InlineData("2026-01-28", 1, "2026-02-27")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2024-02-29", 48, "2028-02-28")]
    [InlineData("2025-08-31", 6, "2026-02-28")]
    [InlineData("2025-03-01", 12, "2026-02-28")]
    public void LastDay_OfWholeMonths_IsTheEveOfTheSameDay(string start, int months, string expected) =>
        Assert.Equal(expected, CalendarMonths.LastDay(Some.Date(start), months).ToString());

    [Fact]
    public void LastDay_LaterStart_NeverEndsEarlier() => Holds.For(
        from day in Gen.Choose(0, 4000) from months in Gen.Choose(1, WarrantyTerms.MostMonths) select (Start: Day(day), Months: months),
        given =>
        {
            var end = CalendarMonths.LastDay(given.Start, given.Months);
            Assert.True(end <= CalendarMonths.LastDay(given.Start.AddDays(1), given.Months));
            Assert.True(end < CalendarMonths.LastDay(given.Start, given.Months + 1));
            Assert.True(end >= given.Start.AddDays(27 * given.Months));
        });

    private static LocalDate Day(int day) => new LocalDate(2020, 1, 1).AddDays(day);
}
