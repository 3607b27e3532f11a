using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.ServiceLevels;

public sealed class CommitmentTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(525_601, 0)]
    public void ResponseMinutes_OutOfRange_TeachTheRange(int minutes, int least)
    {
        var refusal = Assert.Throws<PromisedMinutesException>(() => Some.Commitment(responseMinutes: minutes, resolutionMinutes: 60));

        Assert.Contains($"'{minutes}'", refusal.Message);
        Assert.Contains($"Give {least} to 525600 minutes", refusal.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(525_601)]
    public void ResolutionAndOnSiteMinutes_OutOfRange_TeachTheRange(int minutes)
    {
        Assert.Throws<PromisedMinutesException>(() => Some.Commitment(60, resolutionMinutes: minutes));

        var refusal = Assert.Throws<PromisedMinutesException>(() => Some.Commitment(60, 60, onSiteMinutes: minutes));

        Assert.Contains("Give 1 to 525600 minutes", refusal.Message);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(61)]
    public void PartsDispatchDays_OutOfRange_TeachTheRange(int days)
    {
        var level = Some.Level("X", "24/7", 60, 60);

        Assert.Contains("Give 0 to 60 days", Assert.Throws<DispatchDaysException>(() => level with { PartsDispatchDays = days }).Message);
    }

    [Fact]
    public void Version_BelowOne_IsRefused() =>
        Assert.Throws<ServiceLevelVersionException>(() => Some.Level("X", "24/7", 60, 60) with { Version = 0 });

    [Fact]
    public void CommitmentFor_SeverityWithItsOwnPromise_IsThat()
    {
        var level = Some.Level("SILVER", "24/7", 60, 600) with { Urgent = Some.Commitment(0, 120, 60) };

        Assert.Equal(0, level.CommitmentFor(CaseSeverity.Urgent).ResponseMinutes);
        Assert.Equal(level.Normal, level.CommitmentFor(CaseSeverity.Normal));
        Assert.Equal(level.Normal, level.CommitmentFor(CaseSeverity.Low));
    }

    [Fact]
    public void Holidays_InAnyOrderAndTwice_AreInOrderOnce()
    {
        var level = Some.Level("X", "24/7", 60, 60, null, "2026-05-01", "2026-01-01", "2026-05-01");

        Assert.Equal([Some.Date("2026-01-01"), Some.Date("2026-05-01")], level.Holidays);
        Assert.Equal(level, level with { Holidays = [.. level.Holidays.Reverse()] });
    }
}
