using FsCheck.Fluent;
using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class ProRataCreditTests
{
    private static readonly BilledPeriod March = new(new ContractTerm(Some.Date("2026-03-01"), Some.Date("2026-03-31")), 100m);

    [Theory]
    [InlineData("2026-02-15", 31, "100.00")]
    [InlineData("2026-03-01", 31, "100.00")]
    [InlineData("2026-03-16", 16, "51.61")]
    [InlineData("2026-03-31", 1, "3.23")]
    public void Of_OneBilledMonth_GivesBackItsUnusedDays(string from, int days, string amount)
    {
        var credit = Assert.Single(ProRataCredit.Of([March], Some.Date(from)).Periods);

        Assert.Equal(days, credit.UnusedDays);
        Assert.Equal(amount, credit.Amount.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Of_PeriodThatIsUsedUp_GivesNothingBack()
    {
        var credit = ProRataCredit.Of([March], Some.Date("2026-04-01"));

        Assert.Equal(0m, credit.Amount);
        Assert.Empty(credit.Periods);
    }

    [Fact]
    public void Of_AnyDay_IsNeverMoreThanWasBilledNorLessThanNothing() => Holds.For(
        from term in ContractGenerators.Term
        from price in ContractGenerators.Price
        from interval in ContractGenerators.Interval
        from day in Gen.Choose(-40, 1300)
        select (term, price, interval, day),
        given =>
        {
            var billed = InstalmentSchedule.Of(given.term, given.price, given.interval, inAdvance: true)
                .Select(instalment => new BilledPeriod(instalment.Period, instalment.Amount)).ToList();
            var credit = ProRataCredit.Of(billed, given.term.FirstDay.AddDays(given.day));

            Assert.InRange(credit.Amount, 0m, given.price);
            Assert.All(credit.Periods, period => Assert.InRange(period.Amount, 0.01m, period.Billed.Amount));
            Assert.All(credit.Periods, period => Assert.Equal(period.Amount, decimal.Round(period.Amount, 2)));
        });

    [Fact]
    public void Of_FirstDay_GivesBackEverything() => Holds.For(
        from term in ContractGenerators.Term
        from price in ContractGenerators.Price
        select (term, price),
        given => Assert.Equal(
            given.price, ProRataCredit.Of([new BilledPeriod(given.term, given.price)], given.term.FirstDay).Amount));

    [Fact]
    public void Of_LaterDay_NeverGivesMoreBack() => Holds.For(
        from term in ContractGenerators.Term
        from price in ContractGenerators.Price
        from day in Gen.Choose(0, 1200)
        select (term, price, day),
        given =>
        {
            BilledPeriod[] billed = [new(given.term, given.price)];
            var day = given.term.FirstDay.AddDays(given.day);

            Assert.True(ProRataCredit.Of(billed, day.AddDays(1)).Amount <= ProRataCredit.Of(billed, day).Amount);
        });
}
