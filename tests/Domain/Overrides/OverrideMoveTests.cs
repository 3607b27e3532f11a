using Sav.Domain.Overrides;

namespace Sav.Domain.Tests.Overrides;

public sealed class OverrideMoveTests
{
    private static readonly OverrideRequest Large = SomeOverride.Goodwill with { Amount = 300 };

    [Fact]
    public void Move_GoodwillByASecondPersonWithinHisLimit_IsApproved() =>
        OverrideRules.Move(Large, OverrideStatus.Requested, OverrideStatus.InForce, SomeOverride.OpenCase, SomeOverride.Manager);

    [Fact]
    public void Move_GoodwillThatTheCaseHasNoRoomFor_NamesTheSumAndTheLimit()
    {
        var text = NotHis(Large, OverrideStatus.InForce, SomeOverride.Manager, SomeOverride.OpenCase with { GoodwillInForce = 200.01m });

        Assert.Contains("'500.01 EUR', above the limit of 'Max', '500.00 EUR'", text.English);
        Assert.Contains("plafond", text.French);
    }

    [Theory]
    [InlineData(OverrideStatus.InForce)]
    [InlineData(OverrideStatus.Refused)]
    public void Move_ByTheRequester_IsRefusedWhateverHisLimit(OverrideStatus to)
    {
        var request = Large with { RequestedBy = SomeOverride.Manager };

        Assert.Contains("a second person", NotHis(request, to, SomeOverride.Manager).English);
    }

    [Theory]
    [InlineData(OverrideStatus.InForce)]
    [InlineData(OverrideStatus.Refused)]
    public void Move_CreditReleaseByAnotherThanTheNamed_IsRefused(OverrideStatus to) => Assert.Contains(
        "for 'Max' to decide on, not for 'Zoe'",
        NotHis(SomeOverride.Release, to, SomeOverride.Person("Zoe", 9_999, approvesReleases: true)).English);

    [Fact]
    public void Move_CreditReleaseByTheNamed_IsApproved() => OverrideRules.Move(
        SomeOverride.Release, OverrideStatus.Requested, OverrideStatus.InForce, SomeOverride.OpenCase, SomeOverride.Manager);

    [Fact]
    public void Move_CreditReleaseByTheNamedWhoLostTheRight_IsRefused() => Assert.Contains(
        "No role of 'Max'",
        NotHis(SomeOverride.Release, OverrideStatus.InForce, SomeOverride.Manager with { Authority = new Authority(500, false) }).English);

    [Fact]
    public void Move_RefusalOnAClosedCase_IsPossible() => OverrideRules.Move(
        Large, OverrideStatus.Requested, OverrideStatus.Refused, SomeOverride.OpenCase with { IsOpen = false }, SomeOverride.Manager);

    [Theory]
    [InlineData(OverrideStatus.Requested, OverrideStatus.InForce)]
    [InlineData(OverrideStatus.InForce, OverrideStatus.Withdrawn)]
    public void Move_IntoOrOutOfForceOnAClosedCase_IsRefused(OverrideStatus from, OverrideStatus to) =>
        Assert.Throws<OverrideHistoryException>(
            () => OverrideRules.Move(Large, from, to, SomeOverride.OpenCase with { IsOpen = false }, SomeOverride.Manager));

    [Theory]
    [InlineData(OverrideStatus.Requested)]
    [InlineData(OverrideStatus.InForce)]
    public void Move_WithdrawalByTheRequester_NeedsNoLimit(OverrideStatus from) =>
        OverrideRules.Move(Large, from, OverrideStatus.Withdrawn, SomeOverride.OpenCase, SomeOverride.Agent);

    [Fact]
    public void Move_WithdrawalByAnother_NeedsTheRightToGrant()
    {
        var stranger = SomeOverride.Person("Eve", 299.99m);

        Assert.Contains("above the limit", NotHis(Large, OverrideStatus.Withdrawn, stranger).English);
        Assert.Contains("No role of 'Eve'", NotHis(SomeOverride.Release, OverrideStatus.Withdrawn, stranger).English);
        OverrideRules.Move(Large, OverrideStatus.InForce, OverrideStatus.Withdrawn, SomeOverride.OpenCase, SomeOverride.Manager);
    }

    [Theory]
    [InlineData(OverrideStatus.InForce, OverrideStatus.Requested, "'in force' cannot become 'requested'")]
    [InlineData(OverrideStatus.InForce, OverrideStatus.Refused, "'in force' cannot become 'refused'")]
    [InlineData(OverrideStatus.Refused, OverrideStatus.InForce, "'refused' cannot become 'in force'")]
    [InlineData(OverrideStatus.Refused, OverrideStatus.Withdrawn, "'refused' cannot become 'withdrawn'")]
    [InlineData(OverrideStatus.Withdrawn, OverrideStatus.InForce, "'withdrawn' cannot become 'in force'")]
    public void Move_BackInHistory_IsRefused(OverrideStatus from, OverrideStatus to, string problem) => Assert.Contains(
        problem,
        Assert.Throws<OverrideHistoryException>(
            () => OverrideRules.Move(Large, from, to, SomeOverride.OpenCase, SomeOverride.Manager)).Message);

    private static LocalizedText NotHis(OverrideRequest request, OverrideStatus to, StaffMember by, OverriddenCase? on = null) =>
        Assert.Throws<OverrideAuthorityException>(
            () => OverrideRules.Move(request, OverrideStatus.Requested, to, on ?? SomeOverride.OpenCase, by)).Text;
}
