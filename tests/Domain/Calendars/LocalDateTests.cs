using System.Globalization;
using FsCheck.Fluent;
using Sav.Domain.Calendars;

namespace Sav.Domain.Tests.Calendars;

public sealed class LocalDateTests
{
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
