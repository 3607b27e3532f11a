using Sav.Domain.Overrides;

namespace Sav.Domain.Tests.Overrides;

public sealed class OverrideEffectTests
{
    private static readonly DateTime Morning = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Of_SeveralGoodwills_AddsThemAndNumbersThem()
    {
        var effect = OverrideEffect.Of([Goodwill("OVR-2", 20.50m), Goodwill("OVR-1", 80)]);

        Assert.Equal(100.50m, effect.GoodwillAmount);
        Assert.Equal(["OVR-1", "OVR-2"], effect.GoodwillNumbers);
        Assert.Null(effect.CreditRelease);
    }

    [Fact]
    public void Of_SeveralReleases_TheLatestCounts()
    {
        var effect = OverrideEffect.Of([Release("OVR-1", Morning.AddHours(1)), Release("OVR-2", Morning)]);

        Assert.Equal("OVR-1", effect.CreditRelease?.Number);
        Assert.Equal(0, effect.GoodwillAmount);
    }

    [Fact]
    public void Of_Nothing_IsNothing() => Assert.Equivalent(new OverrideEffect(0, [], null), OverrideEffect.Of([]));

    private static OverrideInForce Goodwill(string number, decimal amount) =>
        new(number, OverrideKind.Goodwill, amount, Guid.NewGuid(), Morning);

    private static OverrideInForce Release(string number, DateTime on) =>
        new(number, OverrideKind.CreditRelease, 0, Guid.NewGuid(), on);
}
