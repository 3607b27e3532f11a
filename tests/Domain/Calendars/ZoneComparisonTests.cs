using Sav.Domain.Calendars;

namespace Sav.Domain.Tests.Calendars;

/// <summary>Every zone against <see cref="TimeZoneInfo"/>, which gives the same answers, slowly.</summary>
public sealed class ZoneComparisonTests
{
    private static readonly DateTimeOffset From = Some.At("1970-01-01T00:00:00Z");

    private static readonly DateTimeOffset To = Some.At("2050-01-01T00:00:00Z");

    public static TheoryData<string> Zones => [.. IanaZoneTable.IanaIds];

    [Theory]
    [MemberData(nameof(Zones))]
    public void TimeAt_ManyInstants_IsThatOfTheRules(string id)
    {
        var zone = IanaZone.Find(id);
        var rules = TimeZoneInfo.FindSystemTimeZoneById(id);

        for (var instant = From; instant < To; instant = instant.AddHours(37).AddMinutes(13))
        {
            Assert.Equal(TimeZoneInfo.ConvertTime(instant, rules).DateTime, zone.TimeAt(instant));
        }

        foreach (var instant in Changes(rules).SelectMany(change => new[] { change.AddTicks(-1), change, change.AddTicks(1) }))
        {
            Assert.Equal(TimeZoneInfo.ConvertTime(instant, rules).DateTime, zone.TimeAt(instant));
        }
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void InstantOf_TimesAroundEveryChange_IsTheFirstAtWhichTheyHaveCome(string id)
    {
        var zone = IanaZone.Find(id);
        var rules = TimeZoneInfo.FindSystemTimeZoneById(id);

        foreach (var change in Changes(rules))
        {
            var time = TimeZoneInfo.ConvertTime(change, rules).DateTime;
            for (var minutes = -200; minutes <= 200; minutes += 25)
            {
                var asked = time.AddMinutes(minutes);

                Assert.Equal(FirstInstantOf(asked, change, rules), zone.InstantOf(asked));
            }
        }
    }

    private static IEnumerable<DateTimeOffset> Changes(TimeZoneInfo rules)
    {
        for (var hour = From; hour < To; hour = hour.AddHours(12))
        {
            if (rules.GetUtcOffset(hour) != rules.GetUtcOffset(hour.AddHours(12)))
            {
                yield return FindChange(rules, hour, hour.AddHours(12));
            }
        }
    }

    private static DateTimeOffset FindChange(TimeZoneInfo rules, DateTimeOffset from, DateTimeOffset to)
    {
        while (to - from > TimeSpan.FromTicks(1))
        {
            var middle = from + ((to - from) / 2);
            (from, to) = rules.GetUtcOffset(middle) == rules.GetUtcOffset(from) ? (middle, to) : (from, middle);
        }

        return to;
    }

    // Clocks go on evenly before and after the change: whichever shows the time first, but the second not before the change.
    private static DateTimeOffset FirstInstantOf(DateTime time, DateTimeOffset change, TimeZoneInfo rules)
    {
        var before = new DateTimeOffset(time, rules.GetUtcOffset(change.AddTicks(-1))).ToUniversalTime();
        var after = new DateTimeOffset(time, rules.GetUtcOffset(change)).ToUniversalTime();
        return before < change ? before : after > change ? after : change;
    }
}
