using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.ServiceLevels;

public sealed class PartsDispatchTests
{
    [Theory]
    [InlineData(0, "2026-03-06T10:00Z", "2026-03-06T16:00Z")]
    [InlineData(0, "2026-03-06T16:00Z", "2026-03-09T16:00Z")]
    [InlineData(1, "2026-03-06T10:00Z", "2026-03-09T16:00Z")]
    [InlineData(1, "2026-03-07T10:00Z", "2026-03-09T16:00Z")]
    [InlineData(2, "2026-03-06T23:30Z", "2026-03-10T16:00Z")]
    [InlineData(2, "2026-04-30T08:00Z", "2026-05-05T15:00Z")]
    public void PartsDispatchDue_WorkingDays_IsTheCloseOfTheLast(int days, string start, string due)
    {
        var level = Some.Level("BRONZE", "Mo-Fr 09:00-12:00,13:00-17:00", 240, 960, null, "2026-05-01") with { PartsDispatchDays = days };

        Assert.Equal(Some.At(due), new ServiceClock(level).PartsDispatchDue(Some.At(start)));
    }

    [Fact]
    public void PartsDispatchDue_WithoutThePromise_IsNull() =>
        Assert.Null(new ServiceClock(Some.Level("X", "24/7", 60, 60)).PartsDispatchDue(Some.Monday));

    [Fact]
    public void PartsDispatchDue_HoursThatClocksSkipThatDay_MakeNoWorkingDay()
    {
        var level = Some.Level("X", "Su 02:00-03:00", 60, 60) with { PartsDispatchDays = 1 };

        Assert.Equal(Some.At("2026-04-05T01:00Z"), new ServiceClock(level).PartsDispatchDue(Some.At("2026-03-28T10:00Z")));
    }

    [Fact]
    public void PartsDispatchDue_NoWorkingDayInTenYears_NamesTheLevel()
    {
        var everyTuesdayOfTenYears = Enumerable.Range(0, 530).Select(week => Some.Date("2026-03-03").AddDays(7 * week).ToString());
        var level = Some.Level("CLOSED", "Tu 09:00-17:00", 60, 60, null, [.. everyTuesdayOfTenYears]) with { PartsDispatchDays = 1 };

        Assert.Throws<NeverOpenException>(() => new ServiceClock(level).PartsDispatchDue(Some.Monday));
    }
}
