using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Overrides;

namespace Sav.Domain.Tests.Overrides;

public sealed class OverrideProperties
{
    private static Gen<decimal> Amount => Gen.Choose(1, 60_000).Select(cents => cents / 100m);

    private static Gen<StaffMember> Person =>
        from limit in Gen.Choose(0, 600)
        from releases in Gen.Elements(true, false)
        select SomeOverride.Person("P", limit, releases);

    private static Gen<RoleLimit> Limit =>
        from limit in Amount
        from currency in Gen.Elements("EUR", "USD")
        from releases in Gen.Elements(true, false)
        select new RoleLimit("R", currency, limit, releases);

    private static Gen<OverrideInForce> InForce =>
        from kind in Gen.Elements(OverrideKind.Goodwill, OverrideKind.CreditRelease)
        from amount in Amount
        from number in Gen.Choose(1, 99)
        from minute in Gen.Choose(0, 3)
        let approvedOn = new DateTime(2026, 3, 2, 8, minute, 0, DateTimeKind.Utc)
        select new OverrideInForce($"OVR-{number:D2}", kind, amount, Guid.Empty, approvedOn);

    [Fact]
    public void Begin_RequestsOneAfterTheOther_NeverGrantMoreThanTheLimit() => Holds.For(
        from person in Person from count in Gen.Choose(1, 8) from amounts in Amount.ArrayOf(count) select new { person, amounts },
        given =>
        {
            var granted = 0m;
            foreach (var amount in given.amounts)
            {
                var request = SomeOverride.Goodwill with { Amount = amount, RequestedBy = given.person };
                var before = SomeOverride.OpenCase with { GoodwillInForce = granted };
                var inForce = OverrideRules.Begin(request, before) == OverrideStatus.InForce;

                Assert.Equal(granted + amount <= given.person.Authority.GoodwillLimit, inForce);
                granted += inForce ? amount : 0;
            }

            Assert.True(granted <= given.person.Authority.GoodwillLimit);
        });

    [Fact]
    public void Move_ByTheRequester_NeverPutsAnythingInForce() => Holds.For(
        from person in Person
        from amount in Amount
        from named in Person
        select new { person, amount, named },
        given =>
        {
            OverrideRequest[] requests =
            [
                SomeOverride.Goodwill with { Amount = given.amount, RequestedBy = given.person },
                SomeOverride.Release with { RequestedBy = given.person, Approver = given.named },
                SomeOverride.Release with { RequestedBy = given.person, Approver = given.person },
            ];
            Assert.All(requests, request => Assert.Throws<OverrideAuthorityException>(() => OverrideRules.Move(
                request, OverrideStatus.Requested, OverrideStatus.InForce, SomeOverride.OpenCase, given.person)));
        });

    [Fact]
    public void Of_OneMoreRole_NeverTakesAnythingAway() => Holds.For(
        from count in Gen.Choose(0, 5) from limits in Limit.ArrayOf(count) from more in Limit select new { limits, more },
        given =>
        {
            var before = Authority.Of(given.limits, "EUR");
            var after = Authority.Of([.. given.limits, given.more], "EUR");

            Assert.True(after.GoodwillLimit >= before.GoodwillLimit);
            Assert.True(after.ApprovesCreditReleases || !before.ApprovesCreditReleases);
        });

    [Fact]
    public void Of_OverridesInAnotherOrder_ComeToTheSame() => Holds.For(
        from count in Gen.Choose(0, 6)
        from rows in InForce.ArrayOf(count)
        let distinct = rows.DistinctBy(row => row.Number).ToArray()
        from shuffled in Gen.Shuffle(distinct)
        select new { distinct, shuffled },
        given =>
        {
            var effect = OverrideEffect.Of(given.distinct);
            var again = OverrideEffect.Of(given.shuffled);

            Assert.Equal(effect.GoodwillAmount, again.GoodwillAmount);
            Assert.Equal(effect.GoodwillNumbers, again.GoodwillNumbers);
            Assert.Equal(effect.CreditRelease, again.CreditRelease);
        });
}
