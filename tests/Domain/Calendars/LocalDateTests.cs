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
}
