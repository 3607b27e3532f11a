using Sav.Domain.Overrides;

namespace Sav.Domain.Tests.Overrides;

public sealed class AuthorityTests
{
    [Fact]
    public void Of_SeveralRoles_TakesTheHighestLimitAndAddsNothing() => Assert.Equal(
        new Authority(250, ApprovesCreditReleases: false),
        Authority.Of([Limit(100), Limit(250), Limit(150)], "EUR"));

    [Fact]
    public void Of_LimitInAnotherCurrency_LimitsNothingButReleasesCount() => Assert.Equal(
        new Authority(0, ApprovesCreditReleases: true),
        Authority.Of([Limit(1_000) with { Currency = "USD", ApprovesCreditReleases = true }], "EUR"));

    [Fact]
    public void Of_NoRole_MayNothing() => Assert.Equal(new Authority(0, ApprovesCreditReleases: false), Authority.Of([], "EUR"));

    private static RoleLimit Limit(decimal amount) => new("Agent", "EUR", amount, ApprovesCreditReleases: false);
}
