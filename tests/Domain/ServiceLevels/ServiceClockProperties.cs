using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.ServiceLevels;

public sealed class ServiceClockProperties
{
    private static Gen<Given> Any =>
        from level in Generators.Level
        from start in Generators.Instant
        from severity in Generators.Severity
        from pauses in Generators.Pauses(start)
        select new Given(level, start, severity, pauses);

    [Fact]
    public void DeadlinesFrom_AnyCase_AreNeverBeforeTheStart() => Holds.For(
        Any, given => Assert.All(given.Deadlines(), deadline => Assert.True(deadline.DueAt >= given.Start)));

    [Fact]
    public void DeadlinesFrom_AnyCase_AreThePromisesOfItsSeverity() => Holds.For(Any, given =>
    {
        var commitment = given.Level.CommitmentFor(given.Severity);
        (Promise, int?)[] promised =
        [
            (Promise.Response, commitment.ResponseMinutes), (Promise.OnSite, commitment.OnSiteMinutes),
            (Promise.Resolution, commitment.ResolutionMinutes),
        ];

        Assert.Equal(
            promised.Where(promise => promise.Item2 is not null),
            given.Deadlines().Select(deadline => (deadline.Promise, (int?)deadline.Minutes)));
    });

    [Fact]
    public void DeadlinesFrom_AnyCase_SegmentsAddUpToThePromise() => Holds.For(Any, given =>
    {
        foreach (var deadline in given.Deadlines())
        {
            var segments = deadline.Segments;
            Assert.Equal(TimeSpan.FromMinutes(deadline.Minutes), TimeSpan.FromTicks(segments.Sum(segment => segment.Length.Ticks)));
            Assert.All(segments, segment => Assert.True(given.Start <= segment.From && segment.From < segment.To));
            Assert.All(segments.Zip(segments.Skip(1)), pair => Assert.True(pair.First.To < pair.Second.From));
            Assert.Equal(deadline.DueAt, segments.Count == 0 ? deadline.DueAt : segments[^1].To);
        }
    });

    [Fact]
    public void DeadlinesFrom_AnyCase_ClockRunsInOpeningHoursAndOutsidePauses() => Holds.For(Any, given =>
    {
        foreach (var (deadline, segment) in given.Deadlines().SelectMany(d => d.Segments.Select(segment => (d, segment))))
        {
            Assert.True(given.IsOpen(deadline.Promise, segment));
            Assert.DoesNotContain(given.Pauses, pause => Overlap(pause, segment));
        }
    });

    [Fact]
    public void DeadlinesFrom_OnePauseMore_AreNeverEarlier() => Holds.For(
        from given in Any from pause in Generators.Pause(given.Start) select (given, pause),
        input =>
        {
            var more = input.given with { Pauses = [input.pause, .. input.given.Pauses] };

            Assert.All(input.given.Deadlines().Zip(more.Deadlines()), pair => Assert.True(pair.First.DueAt <= pair.Second.DueAt));
        });

    [Fact]
    public void DeadlinesFrom_LaterStart_AreNeverEarlier() => Holds.For(
        from given in Any from minutes in Gen.Choose(0, 10_000) select (given, minutes),
        input =>
        {
            var later = input.given with { Start = input.given.Start.AddMinutes(input.minutes) };

            Assert.All(input.given.Deadlines().Zip(later.Deadlines()), pair => Assert.True(pair.First.DueAt <= pair.Second.DueAt));
        });

    private static bool Overlap(Pause pause, ClockSegment segment) =>
        pause.From < pause.To && pause.From < segment.To && segment.From < pause.To;

    private sealed record Given(ServiceLevel Level, DateTimeOffset Start, CaseSeverity Severity, Pause[] Pauses)
    {
        public IReadOnlyList<Deadline> Deadlines() => new ServiceClock(Level).DeadlinesFrom(Start, Severity, Pauses);

        public bool IsOpen(Promise promise, ClockSegment segment)
        {
            var hours = promise == Promise.OnSite ? Level.OnSiteHours ?? Level.Hours : Level.Hours;
            DateTimeOffset[] within = [segment.From, segment.From + (segment.Length / 3), segment.From + (segment.Length / 2)];
            return within.Append(segment.To.AddTicks(-1)).All(instant => IsOpen(hours, instant));
        }

        // Not by the clock on the wall: where it goes back during opening hours it shows a time before them.
        private bool IsOpen(OpeningHours hours, DateTimeOffset instant)
        {
            var day = Level.Zone.DateAt(instant);
            return !Level.Holidays.Contains(day)
                && hours.On(day.DayOfWeek).Any(period => InstantOf(day, period.From) <= instant && instant < InstantOf(day, period.To));
        }

        private DateTimeOffset InstantOf(LocalDate day, int minute) => Level.Zone.InstantOf(day.At(minute));
    }
}
