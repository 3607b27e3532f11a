using System.Globalization;
using FsCheck.Fluent;
using Sav.Domain.Calendars;

namespace Sav.Domain.Tests.Calendars;

public sealed class LocalDateTests
{
    [Theory]
    [InlineData("2026-01-15", 1, "2026-02-15")]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2024-02-29", 12, "2025-02-28")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    public void AddMonths_DayThatTheMonthLacks_StopsAtItsEnd(string day, int months, string expected) =>
        Assert.Equal(expected, Some.Date(day).AddMonths(months).ToString());

    [Theory]
    [InlineData(1, 1, 1, "0001-01-01")]
    [InlineData(476, 9, 4, "0476-09-04")]
    [InlineData(2026, 3, 2, "2026-03-02")]
    [InlineData(9999, 12, 31, "9999-12-31")]
    public void ToString_Day_IsIso8601(int year, int month, int day, string expected) =>
        Assert.Equal(expected, new LocalDate(year, month, day).ToString());

    [Fact]
    public void ToString_AnyDay_IsWrittenAsByTheFormat() => Holds.For(
        Gen.Choose(0, 3_652_058).Select(days => DateTime.MinValue.AddDays(days)),
        day =>
        {
            var text = LocalDate.Of(day).ToString();

            Assert.Equal(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), text);
            Assert.True(LocalDate.TryParse(text, out var read));
            Assert.Equal(LocalDate.Of(day), read);
        });
}
