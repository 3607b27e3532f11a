using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.ServiceLevels;

public sealed class PauseTests
{
    private static readonly ServiceLevel Level = Some.Level("TEST", "Mo-Fr 09:00-17:00", responseMinutes: 0, resolutionMinutes: 480);

    [Fact]
    public void DeadlinesFrom_PauseInOpeningHours_StandsStill() => AssertResolution(
        "2026-03-02T08:00Z/2026-03-02T10:00Z 2026-03-02T13:00Z/2026-03-02T16:00Z 2026-03-03T08:00Z/2026-03-03T11:00Z",
        Pause("2026-03-02T10:00Z", "2026-03-02T13:00Z"));

    [Theory]
    [InlineData("2026-03-02T16:00Z", "2026-03-03T08:00Z")]
    [InlineData("2026-03-02T20:00Z", "2026-03-02T21:00Z")]
    [InlineData("2026-02-27T09:00Z", "2026-03-02T08:00Z")]
    [InlineData("2026-03-02T10:00Z", "2026-03-02T10:00Z")]
    public void DeadlinesFrom_PauseOutsideOpeningHoursOrEmpty_AddsNothing(string from, string to) =>
        AssertResolution("2026-03-02T08:00Z/2026-03-02T16:00Z", Pause(from, to));

    [Fact]
    public void DeadlinesFrom_PauseOverSeveralDays_GoesOnWhereItStood() => AssertResolution(
        "2026-03-02T08:00Z/2026-03-02T09:00Z 2026-03-05T09:30Z/2026-03-05T16:00Z 2026-03-06T08:00Z/2026-03-06T08:30Z",
        Pause("2026-03-02T09:00Z", "2026-03-05T09:30Z"));

    [Fact]
    public void DeadlinesFrom_PausesThatOverlapAndTouchInAnyOrder_CountOnce() => AssertResolution(
        "2026-03-02T08:00Z/2026-03-02T09:00Z 2026-03-02T12:00Z/2026-03-02T16:00Z 2026-03-03T08:00Z/2026-03-03T11:00Z",
        Pause("2026-03-02T11:00Z", "2026-03-02T12:00Z"),
        Pause("2026-03-02T09:00Z", "2026-03-02T11:00Z"),
        Pause("2026-03-02T09:30Z", "2026-03-02T10:00Z"),
        Pause("2026-03-02T09:15Z", "2026-03-02T11:30Z"));

    [Fact]
    public void DeadlinesFrom_TwoPausesInOneOpening_LeaveThreePieces() => AssertResolution(
        "2026-03-02T08:00Z/2026-03-02T09:00Z 2026-03-02T10:00Z/2026-03-02T11:00Z 2026-03-02T12:00Z/2026-03-02T16:00Z "
        + "2026-03-03T08:00Z/2026-03-03T10:00Z",
        Pause("2026-03-02T09:00Z", "2026-03-02T10:00Z"),
        Pause("2026-03-02T11:00Z", "2026-03-02T12:00Z"));

    [Fact]
    public void DeadlinesFrom_PauseAfterTheDeadline_ChangesNothing() => AssertResolution(
        "2026-03-02T08:00Z/2026-03-02T16:00Z", Pause("2026-03-02T16:00Z", "2026-04-02T16:00Z"));

    [Fact]
    public void DeadlinesFrom_NothingPromisedButToBeThere_IsDueWhenTheClockFirstRuns()
    {
        var atNight = Response("2026-03-02T17:00Z");
        var duringThePause = Response("2026-03-02T09:00Z", Pause("2026-03-02T09:00Z", "2026-03-02T10:30Z"));

        Assert.Equal(Some.At("2026-03-03T08:00Z"), atNight.DueAt);
        Assert.Empty(atNight.Segments);
        Assert.Equal(Some.At("2026-03-02T09:00Z"), Response("2026-03-02T09:00Z").DueAt);
        Assert.Equal(Some.At("2026-03-02T10:30Z"), duringThePause.DueAt);
    }

    [Fact]
    public void DeadlinesFrom_PauseOfMoreThanTenYears_NamesTheLevel() => Assert.Throws<NeverOpenException>(
        () => new ServiceClock(Level).DeadlinesFrom(Some.Monday, CaseSeverity.Normal, [new Pause(Some.Monday, Some.Monday.AddYears(11))]));

    [Fact]
    public void Pause_ThatEndsBeforeItStarts_IsRefused()
    {
        var refusal = Assert.Throws<PauseException>(() => Pause("2026-03-02T10:00Z", "2026-03-02T09:59Z"));

        Assert.Contains("'2026-03-02T10:00:00Z' to '2026-03-02T09:59:00Z'", refusal.Message);
        Assert.Contains("Corrigez", refusal.Text.French);
    }

    private static void AssertResolution(string segments, params Pause[] pauses)
    {
        var deadline = new ServiceClock(Level).DeadlinesFrom(Some.At("2026-03-02T08:00Z"), CaseSeverity.Normal, pauses)[^1];

        Assert.Equal(
            segments.Split(' ').Select(text => new ClockSegment(Some.At(text.Split('/')[0]), Some.At(text.Split('/')[1]))),
            deadline.Segments);
        Assert.Equal(deadline.Segments[^1].To, deadline.DueAt);
    }

    private static Deadline Response(string start, params Pause[] pauses) =>
        new ServiceClock(Level).DeadlinesFrom(Some.At(start), CaseSeverity.Normal, pauses)[0];

    private static Pause Pause(string from, string to) => new(Some.At(from), Some.At(to));
}
