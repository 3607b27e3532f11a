using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;
using Sav.Messages;
using Sav.Plugins.Pauses;

namespace Sav.Plugins.Tests.Pauses;

/// <summary>Facts as they are, or once were, stored.</summary>
public sealed class StoredPromisesTests
{
    [Fact]
    public void Read_LevelWithSeverities_HasThemAll()
    {
        var level = PayloadJson.Read<ClockLevel>(
            """
            {"code":"SILVER","version":2,"hours":"24/7","onSiteHours":"Mo-Fr 09:00-17:00","holidays":["2026-05-01"],
            "timeZone":"Europe/Paris",
            "normal":{"responseMinutes":0,"onSiteMinutes":null,"resolutionMinutes":960},
            "urgent":{"responseMinutes":0,"onSiteMinutes":240,"resolutionMinutes":480},"low":null,"partsDispatchDays":2}
            """).ToLevel();

        Assert.Equal("Mo-Fr 09:00-17:00", level.OnSiteHours?.Text);
        Assert.Equal(["2026-05-01"], level.Holidays.Select(day => day.ToString()));
        Assert.Null(level.Normal.OnSiteMinutes);
        Assert.Equal(new Commitment { ResponseMinutes = 0, OnSiteMinutes = 240, ResolutionMinutes = 480 }, level.Urgent);
        Assert.Null(level.Low);
        Assert.Equal(2, level.PartsDispatchDays);
    }

    [Fact]
    public void Read_LevelOfTheTimeBeforeSeverities_PromisesTheSameForAll()
    {
        var level = PayloadJson.Read<ClockLevel>(
            """
            {"code":"GOLD","hours":"24/7","holidays":[],"timeZone":"Europe/Paris",
            "responseMinutes":60,"onSiteMinutes":240,"resolutionMinutes":720}
            """).ToLevel();

        Assert.Equal(
            new Commitment { ResponseMinutes = 60, OnSiteMinutes = 240, ResolutionMinutes = 720 },
            level.CommitmentFor(CaseSeverity.Urgent));
    }

    [Theory]
    [InlineData("""{"severity":"urgent","timeZone":"Europe/Paris"}""", CaseSeverity.Urgent)]
    [InlineData("""{"timeZone":"Europe/Paris"}""", CaseSeverity.Normal)]
    public void Read_Case_HasItsSeverity(string json, CaseSeverity severity) =>
        Assert.Equal(severity, PayloadJson.Read<ClockCase>(json).ReadSeverity());

    [Fact]
    public void Read_DeadlinesOfSeveralLevels_NameThem()
    {
        var promises = PayloadJson.Read<ClockDecision>(
            """
            {"serviceLevel":{"code":"GOLD","deadlines":[{"promise":"response","code":"SILVER"},{"promise":"resolution"}]}}
            """).ServiceLevel;

        Assert.Equal("GOLD", promises.Code);
        Assert.Equal([("response", "SILVER"), ("resolution", null)], promises.Deadlines.Select(d => (d.Promise, d.Code)));
    }
}
