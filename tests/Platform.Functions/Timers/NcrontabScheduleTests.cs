using System.Globalization;
using Sav.Platform.Functions.Timers;

namespace Sav.Platform.Functions.Tests.Timers;

public sealed class NcrontabScheduleTests
{
    [Theory]
    [InlineData("0 */5 * * * *", "2026-03-02T08:15:00", "2026-03-02T08:20:00")]
    [InlineData("*/10 * * * * *", "2026-03-02T08:15:09.5", "2026-03-02T08:15:10")]
    [InlineData("*/10 * * * * *", "2026-03-02T08:15:10", "2026-03-02T08:15:20")]
    [InlineData("0 0 * * * *", "2026-03-02T23:00:00", "2026-03-03T00:00:00")]
    [InlineData("30 15 2 * * *", "2026-12-31T02:15:30", "2027-01-01T02:15:30")]
    [InlineData("0 0 9-17 * * MON-FRI", "2026-03-06T17:00:00", "2026-03-09T09:00:00")]
    [InlineData("0 30 9 * Jan Mon", "2026-03-02T00:00:00", "2027-01-04T09:30:00")]
    [InlineData("0 0 0 29 2 *", "2026-03-02T00:00:00", "2028-02-29T00:00:00")]
    [InlineData("0 0 12 1,15 * *", "2026-03-02T00:00:00", "2026-03-15T12:00:00")]
    [InlineData("0 0 0 13 * friday", "2026-03-14T00:00:00", "2026-11-13T00:00:00")]
    [InlineData("5/20 0 0 * * *", "2026-03-02T00:00:25", "2026-03-02T00:00:45")]
    [InlineData("0 10-20/5 * * * *", "2026-03-02T08:16:00", "2026-03-02T08:20:00")]
    [InlineData("0 45 8,20 * * 0", "2026-03-02T00:00:00", "2026-03-08T08:45:00")]
    public void Next_Expression_IsTheFirstFittingInstantAfter(string expression, string after, string expected)
    {
        var next = NcrontabSchedule.Parse(expression).Next(DateTime.Parse(after, CultureInfo.InvariantCulture));

        Assert.Equal(DateTime.Parse(expected, CultureInfo.InvariantCulture), next);
    }

    [Fact]
    public void Next_DateThatNeverComes_IsNull()
    {
        Assert.Null(NcrontabSchedule.Parse("0 0 0 31 2 *").Next(new DateTime(2026, 3, 2)));
    }

    [Theory]
    [InlineData("*/5 * * * *", "has 5 fields")]
    [InlineData("0 60 * * * *", "'60' does not fit the field 'minute'")]
    [InlineData("0 0 0 0 * *", "'0' does not fit the field 'day'")]
    [InlineData("0 0 0 * Foo *", "'Foo' does not fit the field 'month'")]
    [InlineData("0 0 0 * * 7", "'7' does not fit the field 'day-of-week'")]
    [InlineData("0 0 17-9 * * *", "'17-9' does not fit the field 'hour'")]
    [InlineData("0 */0 * * * *", "'0' does not fit the field 'minute'")]
    [InlineData("0 1/2/3 * * * *", "'1/2/3' does not fit the field 'minute'")]
    [InlineData("0 , * * * *", "'' does not fit the field 'minute'")]
    public void Parse_Unreadable_SaysWhatAndWhere(string expression, string expected)
    {
        var problem = Assert.Throws<FormatException>(() => NcrontabSchedule.Parse(expression));

        Assert.Contains(expression, problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_TimeSpan_IsAnInterval()
    {
        var start = new DateTime(2026, 3, 2, 8, 15, 0);

        Assert.Equal(start.AddMinutes(90), Schedule.Parse("01:30:00").Next(start));
    }

    [Fact]
    public void Parse_NegativeTimeSpan_IsRefused()
    {
        Assert.Throws<FormatException>(() => Schedule.Parse("-00:05:00"));
    }
}
