using Sav.Domain.Calendars;

namespace Sav.Domain.Tests.Calendars;

public sealed class IanaZoneTests
{
    [Theory]
    [InlineData("Paris")]
    [InlineData("europe/paris")]
    [InlineData("Romance Standard Time")]
    [InlineData("")]
    public void Find_NoIanaName_TeachesTheForm(string name)
    {
        var refusal = Assert.Throws<UnknownTimeZoneException>(() => IanaZone.Find(name));

        Assert.Equal(name, refusal.ZoneId);
        Assert.Contains($"'{name}'", refusal.Message);
        Assert.Contains("Europe/Paris", refusal.Message);
    }

    [Theory]
    [InlineData("2026-03-29T02:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29T03:00", "2026-03-29T01:00:00Z")]
    public void InstantOf_SkippedTime_IsTheChange(string time, string instant) =>
        Assert.Equal(Some.At(instant), Some.Paris.InstantOf(Time(time)));

    [Theory]
    [InlineData("2026-10-25T01:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00:00Z")]
    public void InstantOf_TimeThatOccursTwice_IsTheFirst(string time, string instant) =>
        Assert.Equal(Some.At(instant), Some.Paris.InstantOf(Time(time)));

    [Fact]
    public void DateAt_MidnightInParis_IsTheNewDayThere()
    {
        Assert.Equal(Some.Date("2026-01-01"), Some.Paris.DateAt(Some.At("2025-12-31T23:00:00Z")));
        Assert.Equal(Some.Date("2025-12-31"), Some.Paris.DateAt(Some.At("2025-12-31T22:59:59Z")));
    }

    [Fact]
    public void Find_EveryZoneOfTheTable_HasRulesHere() =>
        Assert.All(IanaZoneTable.IanaIds, id => Assert.Equal(id, IanaZone.Find(id).Id));

    [Theory]
    [InlineData("Europe/Paris", "Romance Standard Time")]
    [InlineData("Europe/London", "GMT Standard Time")]
    [InlineData("America/New_York", "Eastern Standard Time")]
    [InlineData("Asia/Kolkata", "India Standard Time")]
    [InlineData("Etc/UTC", "UTC")]
    public void TryGetWindowsId_KnownZone_IsMicrosofts(string ianaId, string windowsId)
    {
        Assert.True(IanaZoneTable.TryGetWindowsId(ianaId, out var found));
        Assert.Equal(windowsId, found);
    }

    private static DateTime Time(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
