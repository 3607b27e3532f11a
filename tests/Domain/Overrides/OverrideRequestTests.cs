using Sav.Domain.Overrides;

namespace Sav.Domain.Tests.Overrides;

public sealed class OverrideRequestTests
{
    [Theory]
    [InlineData("100", "0", OverrideStatus.InForce)]
    [InlineData("100.01", "0", OverrideStatus.Requested)]
    [InlineData("20", "80", OverrideStatus.InForce)]
    [InlineData("20.01", "80", OverrideStatus.Requested)]
    public void Begin_Goodwill_IsInForceUpToTheLimitPerCase(string amount, string before, OverrideStatus status)
    {
        var request = SomeOverride.Goodwill with { Amount = Number(amount) };

        Assert.Equal(status, OverrideRules.Begin(request, SomeOverride.OpenCase with { GoodwillInForce = Number(before) }));
    }

    [Fact]
    public void Begin_GoodwillOfSomebodyWithoutALimit_Waits() => Assert.Equal(
        OverrideStatus.Requested,
        OverrideRules.Begin(
            SomeOverride.Goodwill with { Amount = 0.01m, RequestedBy = SomeOverride.Person("Eve") }, SomeOverride.OpenCase));

    [Fact]
    public void Begin_CreditRelease_WaitsWhoeverAsks() => Assert.Equal(
        OverrideStatus.Requested,
        OverrideRules.Begin(
            SomeOverride.Release with { RequestedBy = SomeOverride.Person("Zoe", 9_999, approvesReleases: true) }, SomeOverride.OpenCase));

    [Theory]
    [InlineData("-0.01", "'-0.01 EUR'")]
    [InlineData("0", "'0.00 EUR'")]
    [InlineData("10.005", "'10.005 EUR'")]
    public void Begin_AmountThatIsNoneAbove0InCents_IsRefused(string amount, string quoted) =>
        Assert.Contains(quoted, Refused(SomeOverride.Goodwill with { Amount = Number(amount) }).English);

    [Fact]
    public void Begin_GoodwillWithoutAnAmount_IsRefused() =>
        Assert.Contains("montant", Refused(SomeOverride.Goodwill with { Amount = null }).French);

    [Fact]
    public void Begin_GoodwillWithAnApprover_IsRefused() =>
        Assert.Contains("'Max'", Refused(SomeOverride.Goodwill with { Approver = SomeOverride.Manager }).English);

    [Theory]
    [InlineData(null, "''")]
    [InlineData("   goodwill  ", "'goodwill'")]
    [InlineData("123456789", "'123456789'")]
    public void Begin_ExplanationBelowTenCharacters_IsRefused(string? explanation, string quoted) =>
        Assert.Contains(quoted, Refused(SomeOverride.Goodwill with { Explanation = explanation }).English);

    [Fact]
    public void Begin_ExplanationOfTenCharacters_IsEnough() => Assert.Equal(
        OverrideStatus.InForce, OverrideRules.Begin(SomeOverride.Goodwill with { Explanation = "1234567890" }, SomeOverride.OpenCase));

    [Fact]
    public void Begin_WithoutAReason_IsRefused() =>
        Assert.Contains("motif", Refused(SomeOverride.Release with { Reason = null }).French);

    [Fact]
    public void Begin_CreditReleaseWithAnAmount_IsRefused() =>
        Assert.Contains("'5.00 EUR'", Refused(SomeOverride.Release with { Amount = 5 }).English);

    [Fact]
    public void Begin_CreditReleaseWithoutAnApprover_IsRefused() =>
        Assert.Contains("approbateur", Refused(SomeOverride.Release with { Approver = null }).French);

    [Fact]
    public void Begin_ApproverWhoIsDisabled_IsRefused() =>
        Assert.Contains("'Max' is a disabled user", Refused(SomeOverride.Release with
        {
            Approver = SomeOverride.Manager with { IsDisabled = true },
        }).English);

    [Fact]
    public void Begin_ApproverWhoAsksHimself_IsRefused() =>
        Assert.Contains("second person", Refused(SomeOverride.Release with { RequestedBy = SomeOverride.Manager }).English);

    [Fact]
    public void Begin_ApproverWithoutTheRight_IsRefused() =>
        Assert.Contains("'Eve'", Refused(SomeOverride.Release with { Approver = SomeOverride.Person("Eve", 9_999) }).English);

    [Fact]
    public void Begin_OnAClosedCase_IsRefused()
    {
        var refusal = Assert.Throws<OverrideHistoryException>(
            () => OverrideRules.Begin(SomeOverride.Goodwill, SomeOverride.OpenCase with { IsOpen = false }));

        Assert.Contains("'CAS-001000' is closed", refusal.Message);
        Assert.Contains("Rouvrez-le", refusal.Text.French);
    }

    private static LocalizedText Refused(OverrideRequest request) =>
        Assert.Throws<OverrideRequestException>(() => OverrideRules.Begin(request, SomeOverride.OpenCase)).Text;

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
