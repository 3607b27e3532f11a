using FsCheck.Fluent;
using Sav.Domain.Contracts;

namespace Sav.Domain.Tests.Contracts;

public sealed class InstalmentScheduleTests
{
    private static readonly ContractTerm Year = Term("2026-01-01", "2026-12-31");

    [Fact]
    public void Of_MonthlyPriceThatTwelveCannotShare_GivesTheCentsToTheFirst()
    {
        var instalments = InstalmentSchedule.Of(Year, 100m, BillingInterval.Monthly, inAdvance: true);

        Assert.Equal(
            [8.34m, 8.34m, 8.34m, 8.34m, 8.33m, 8.33m, 8.33m, 8.33m, 8.33m, 8.33m, 8.33m, 8.33m],
            instalments.Select(instalment => instalment.Amount));
        Assert.Equal(Enumerable.Range(1, 12), instalments.Select(instalment => instalment.Number));
    }

    [Theory]
    [InlineData(BillingInterval.Monthly, 12)]
    [InlineData(BillingInterval.Quarterly, 4)]
    [InlineData(BillingInterval.HalfYearly, 2)]
    [InlineData(BillingInterval.Yearly, 1)]
    [InlineData(BillingInterval.Once, 1)]
    public void Of_AYear_HasAsManyPeriodsAsTheIntervalFits(BillingInterval interval, int expected) =>
        Assert.Equal(expected, InstalmentSchedule.Of(Year, 1200m, interval, inAdvance: true).Count);

    [Theory]
    [InlineData(true, "2026-04-01")]
    [InlineData(false, "2026-07-01")]
    public void Of_Quarter_IsDueOnItsFirstDayOrAfterItsLast(bool inAdvance, string due)
    {
        var second = InstalmentSchedule.Of(Year, 1200m, BillingInterval.Quarterly, inAdvance)[1];

        Assert.Equal(("2026-04-01", "2026-06-30"), (second.Period.FirstDay.ToString(), second.Period.LastDay.ToString()));
        Assert.Equal(due, second.DueOn.ToString());
    }

    [Fact]
    public void Of_TermFromThe31st_ComesBackToThe31st()
    {
        var firstDays = InstalmentSchedule.Of(Term("2026-01-31", "2026-05-30"), 400m, BillingInterval.Monthly, inAdvance: true)
            .Select(instalment => instalment.Period.FirstDay.ToString());

        Assert.Equal(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"], firstDays);
    }

    [Fact]
    public void Of_LastPeriodCutShort_WeighsByItsDays()
    {
        // Two months and 15 of the 31 days of March: 100 / (2 + 15/31) a month.
        var instalments = InstalmentSchedule.Of(Term("2026-01-01", "2026-03-15"), 100m, BillingInterval.Monthly, inAdvance: true);

        Assert.Equal([40.26m, 40.26m, 19.48m], instalments.Select(instalment => instalment.Amount));
        Assert.Equal("2026-03-15", instalments[2].Period.LastDay.ToString());
    }

    [Fact]
    public void Of_LastPeriodThatWouldRunBeyondTheLastYear_IsCutShort() => Assert.Equal(
        "2199-12-31", InstalmentSchedule.Of(Term("2198-07-01", "2199-12-31"), 100m, BillingInterval.Yearly, inAdvance: false)[1].Period.LastDay.ToString());

    [Fact]
    public void Of_PriceFinerThanACent_IsRefused() => Assert.Contains("'1.005'", Assert.Throws<ContractException>(
        () => InstalmentSchedule.Of(Year, 1.005m, BillingInterval.Once, inAdvance: true)).Message);

    [Fact]
    public void Of_AnyContract_AddsUpToThePriceAndCoversTheTermOnce() => Holds.For(
        from term in ContractGenerators.Term
        from price in ContractGenerators.Price
        from interval in ContractGenerators.Interval
        select (term, price, interval),
        given =>
        {
            var instalments = InstalmentSchedule.Of(given.term, given.price, given.interval, inAdvance: true);

            Assert.Equal(given.price, instalments.Sum(instalment => instalment.Amount));
            Assert.All(instalments, instalment => Assert.True(instalment.Amount >= 0));
            Assert.Equal(given.term.FirstDay, instalments[0].Period.FirstDay);
            Assert.Equal(given.term.LastDay, instalments[^1].Period.LastDay);
            Assert.All(
                instalments.Zip(instalments.Skip(1)),
                pair => Assert.Equal(pair.First.Period.EndsBefore, pair.Second.Period.FirstDay));
        });

    [Fact]
    public void Of_WholePeriods_DifferByACentAtMost() => Holds.For(
        from given in ContractGenerators.MonthlyTerm
        from price in ContractGenerators.Price
        select (given.Term, price),
        given =>
        {
            var amounts = InstalmentSchedule.Of(given.Term, given.price, BillingInterval.Monthly, inAdvance: false)
                .Select(instalment => instalment.Amount).ToList();

            Assert.InRange(amounts.Max() - amounts.Min(), 0m, 0.01m);
        });

    private static ContractTerm Term(string first, string last) => new(Some.Date(first), Some.Date(last));
}
