using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.ServiceLevels;

/// <summary>The nights in which clocks change, in real time: Paris and New York by an hour, Lord Howe by half an hour.</summary>
public sealed class ClockChangeTests
{
    // From midnight there; the day after the change is closed, so the length of the day of the change shows.
    [Theory]
    [InlineData("Europe/Paris", "2026-03-30", "2026-03-28T23:00Z", "2026-03-28T23:00Z/2026-03-29T22:00Z " +
        "2026-03-30T22:00Z/2026-03-30T23:00Z")]
    [InlineData("Europe/Paris", "2026-10-26", "2026-10-24T22:00Z", "2026-10-24T22:00Z/2026-10-25T22:00Z")]
    [InlineData("America/New_York", "2026-03-09", "2026-03-08T05:00Z", "2026-03-08T05:00Z/2026-03-09T04:00Z " +
        "2026-03-10T04:00Z/2026-03-10T05:00Z")]
    [InlineData("America/New_York", "2026-11-02", "2026-11-01T04:00Z", "2026-11-01T04:00Z/2026-11-02T04:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-05", "2026-10-03T13:30Z", "2026-10-03T13:30Z/2026-10-04T13:00Z " +
        "2026-10-05T13:00Z/2026-10-05T13:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-06", "2026-04-04T13:00Z", "2026-04-04T13:00Z/2026-04-05T13:00Z")]
    public void DeadlinesFrom_DayOfTheChangeAroundTheClock_TakesTwentyFourRealHours(
        string zone, string holiday, string start, string segments) =>
        AssertRuns(zone, "24/7", minutes: 24 * 60, start, segments, holiday);

    [Theory]
    [InlineData("Europe/Paris", "2026-10-26", "2026-10-24T22:00Z", 25 * 60, "2026-10-24T22:00Z/2026-10-25T23:00Z")]
    [InlineData("America/New_York", "2026-11-02", "2026-11-01T04:00Z", 25 * 60, "2026-11-01T04:00Z/2026-11-02T05:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-06", "2026-04-04T13:00Z", (24 * 60) + 30, "2026-04-04T13:00Z/2026-04-05T13:30Z")]
    public void DeadlinesFrom_DayWhenClocksGoBack_IsThatMuchLonger(
        string zone, string holiday, string start, int minutes, string segments) =>
        AssertRuns(zone, "24/7", minutes, start, segments, holiday);

    [Theory]
    [InlineData("Europe/Paris", "2026-03-28T23:00Z", "2026-03-28T23:00Z/2026-03-29T04:00Z 2026-03-29T22:00Z/2026-03-29T23:00Z")]
    [InlineData("Europe/Paris", "2026-10-24T22:00Z", "2026-10-24T22:00Z/2026-10-25T04:00Z")]
    [InlineData("America/New_York", "2026-03-08T05:00Z", "2026-03-08T05:00Z/2026-03-08T10:00Z 2026-03-09T04:00Z/2026-03-09T05:00Z")]
    [InlineData("America/New_York", "2026-11-01T04:00Z", "2026-11-01T04:00Z/2026-11-01T10:00Z")]
    [InlineData("Australia/Lord_Howe", "2026-10-03T13:30Z", "2026-10-03T13:30Z/2026-10-03T19:00Z 2026-10-04T13:00Z/2026-10-04T13:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-04T13:00Z", "2026-04-04T13:00Z/2026-04-04T19:00Z")]
    public void DeadlinesFrom_NightOfTheChange_TakesSixRealHours(string zone, string start, string segments) =>
        AssertRuns(zone, "Mo-Su 00:00-06:00", minutes: 6 * 60, start, segments);

    [Theory]
    [InlineData("Europe/Paris", "02:15-02:45", "2026-03-28T12:00Z", "2026-03-30T00:15Z/2026-03-30T00:45Z")]
    [InlineData("America/New_York", "02:15-02:45", "2026-03-07T12:00Z", "2026-03-09T06:15Z/2026-03-09T06:45Z")]
    [InlineData("Australia/Lord_Howe", "02:00-02:30", "2026-10-03T12:00Z", "2026-10-04T15:00Z/2026-10-04T15:30Z")]
    public void DeadlinesFrom_PeriodThatClocksSkip_WaitsForTheNextNight(string zone, string period, string start, string segments) =>
        AssertRuns(zone, $"Mo-Su {period}", minutes: 30, start, segments);

    private static void AssertRuns(string zone, string hours, int minutes, string start, string segments, params string[] holidays)
    {
        var level = Some.Level("TEST", hours, 1, resolutionMinutes: minutes, null, holidays) with { Zone = IanaZone.Find(zone) };

        var deadline = new ServiceClock(level).DeadlinesFrom(Some.At(start), CaseSeverity.Normal, [])[^1];

        Assert.Equal(segments.Split(' ').Select(Segment), deadline.Segments);
        Assert.Equal(TimeSpan.FromMinutes(minutes), deadline.Segments.Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Length));
    }

    private static ClockSegment Segment(string text) => new(Some.At(text.Split('/')[0]), Some.At(text.Split('/')[1]));
}
