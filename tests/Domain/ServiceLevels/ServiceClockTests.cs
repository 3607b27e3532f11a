using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.ServiceLevels;

public sealed class ServiceClockTests
{
    private const string Week = "Mo-Fr 09:00-17:00";

    [Fact]
    public void DeadlinesFrom_TwentyFourHoursOnNineToFive_TakesThreeWorkingDays()
    {
        var deadline = Resolution(Week, minutes: 24 * 60, from: "2026-03-02T08:00:00Z");

        Assert.Equal(Some.At("2026-03-04T16:00:00Z"), deadline.DueAt);
        Assert.Equal(3, deadline.Segments.Count);
        Assert.All(deadline.Segments, segment => Assert.Equal(TimeSpan.FromHours(8), segment.Length));
    }

    [Fact]
    public void DeadlinesFrom_FridayEvening_GoesOnOnMonday()
    {
        var deadline = Resolution(Week, minutes: 60, from: "2026-03-06T15:30:00Z");

        Assert.Equal(Some.At("2026-03-09T08:30:00Z"), deadline.DueAt);
    }

    [Fact]
    public void DeadlinesFrom_Holiday_SkipsIt()
    {
        var deadline = Resolution(Week, minutes: 60, from: "2026-05-01T08:00:00Z", holiday: "2026-05-01");

        Assert.Equal(Some.At("2026-05-04T08:00:00Z"), deadline.DueAt);
    }

    [Fact]
    public void DeadlinesFrom_PromiseEndsAtClosing_IsDueThatDay()
    {
        var deadline = Resolution(Week, minutes: 8 * 60, from: "2026-03-02T08:00:00Z");

        Assert.Equal(Some.At("2026-03-02T16:00:00Z"), deadline.DueAt);
    }

    [Fact]
    public void DeadlinesFrom_AroundTheClock_RunsInOneSegment()
    {
        var deadline = Resolution("24/7", minutes: 72 * 60, from: "2026-03-02T08:15:30Z");

        Assert.Equal(new ClockSegment(Some.At("2026-03-02T08:15:30Z"), Some.At("2026-03-05T08:15:30Z")), Assert.Single(deadline.Segments));
    }

    [Fact]
    public void DeadlinesFrom_NightWhenClocksGoForward_CountsRealHours()
    {
        // 00:00-06:00 on 29 March 2026 in Paris: 02:00 to 03:00 does not happen, five hours remain.
        var deadline = Resolution("Mo-Su 00:00-06:00", minutes: 6 * 60, from: "2026-03-28T23:00:00Z");

        Assert.Equal(
            [
                new ClockSegment(Some.At("2026-03-28T23:00:00Z"), Some.At("2026-03-29T04:00:00Z")),
                new ClockSegment(Some.At("2026-03-29T22:00:00Z"), Some.At("2026-03-29T23:00:00Z")),
            ],
            deadline.Segments);
    }

    [Fact]
    public void DeadlinesFrom_NightWhenClocksGoBack_CountsTheRepeatedHour()
    {
        // 00:00-06:00 on 25 October 2026 in Paris: 02:00 to 03:00 happens twice, seven hours pass.
        var deadline = Resolution("Mo-Su 00:00-06:00", minutes: 7 * 60, from: "2026-10-24T22:00:00Z");

        Assert.Equal(new ClockSegment(Some.At("2026-10-24T22:00:00Z"), Some.At("2026-10-25T05:00:00Z")), Assert.Single(deadline.Segments));
    }

    [Fact]
    public void DeadlinesFrom_PeriodInTheSkippedHour_IsNotOpenThatNight()
    {
        var deadline = Resolution("Mo-Su 02:00-03:00", minutes: 60, from: "2026-03-28T12:00:00Z");

        Assert.Equal(Some.At("2026-03-30T01:00:00Z"), deadline.DueAt);
    }

    [Fact]
    public void DeadlinesFrom_LevelWithoutOnSitePromise_GivesTwoDeadlines()
    {
        var level = Some.Level("SILVER", Week, responseMinutes: 60, resolutionMinutes: 120);

        var deadlines = new ServiceClock(level).DeadlinesFrom(Some.Monday, CaseSeverity.Normal, []);

        Assert.Equal([Promise.Response, Promise.Resolution], deadlines.Select(deadline => deadline.Promise));
    }

    [Fact]
    public void DeadlinesFrom_LevelWithOnSitePromise_GivesThreeDeadlines()
    {
        var level = Some.Level("GOLD", Week, responseMinutes: 60, resolutionMinutes: 240, onSiteMinutes: 120);

        Assert.Equal(Some.At("2026-03-02T10:15:00Z"), new ServiceClock(level).DeadlinesFrom(Some.Monday, CaseSeverity.Normal, [])[1].DueAt);
    }

    [Fact]
    public void DeadlinesFrom_CalendarThatNeverOpensLongEnough_NamesTheLevel()
    {
        var everyTuesdayOfTenYears = Enumerable.Range(0, 530).Select(week => Some.Date("2026-03-03").AddDays(7 * week).ToString());
        var level = Some.Level("CLOSED", "Tu 09:00-17:00", 60, 60, null, [.. everyTuesdayOfTenYears]);

        var refusal = Assert.Throws<NeverOpenException>(() => new ServiceClock(level).DeadlinesFrom(Some.Monday, CaseSeverity.Normal, []));

        Assert.Contains("'CLOSED'", refusal.Message);
    }

    private static Deadline Resolution(string hours, int minutes, string from, params string[] holiday)
    {
        var level = Some.Level("TEST", hours, responseMinutes: 1, resolutionMinutes: minutes, onSiteMinutes: null, holiday);
        return new ServiceClock(level).DeadlinesFrom(Some.At(from), CaseSeverity.Normal, [])[^1];
    }
}
