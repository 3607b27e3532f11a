using System.Globalization;
using FsCheck.Fluent;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;

namespace Sav.Domain.Tests.Pricing;

public sealed class CoverageSplitTests
{
    private static readonly Payer Warranty = Some.Payer("W", Some.Shares(labour: 50, travel: 0, parts: 100, assistance: 0));

    private static readonly Payer Contract = Some.Payer("C", Some.Shares(labour: 80, travel: 80, parts: 80, assistance: 80));

    [Fact]
    public void Of_StackedPayers_EachPaysOfWhatIsLeft()
    {
        var split = CoverageSplit.Of([Warranty, Contract], [Work(CostCategory.Labour, 100.01m)]);

        // 50.005 is 50.01 to the warranty; 80 % of the 50.00 left is 40.00.
        Assert.Equal([50.01m, 40.00m], split.Lines[0].Attributions.Select(attribution => attribution.Amount));
        Assert.Equal(10.00m, split.BillableAmount);
        Assert.Equal(90.01m, split.CoveredAmount);
    }

    [Fact]
    public void Of_LinesOfACategory_ShareItsCents()
    {
        var half = Some.Payer("H", Some.Shares(labour: 50, travel: 0, parts: 0, assistance: 0));

        var split = CoverageSplit.Of(
            [half], [Work(CostCategory.Labour, 0.01m), Work(CostCategory.Labour, 0.01m), Work(CostCategory.Labour, 0.02m)]);

        Assert.Equal(0.02m, split.CoveredAmount);
        Assert.Equal([0.01m, 0m, 0.01m], split.Lines.Select(line => line.CoveredAmount));
    }

    [Fact]
    public void Of_TenHoursAndSixLeft_CoversSixAndBillsFour()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 6 });

        var split = CoverageSplit.Of([pack], [Work(CostCategory.Labour, 900m, quantity: 10)]);

        Assert.Equal(540m, split.CoveredAmount);
        Assert.Equal(360m, split.BillableAmount);
        Assert.Equal(new QuotaUse("P", QuotaUnit.Hours, Needed: 10, Remaining: 6, Quantity: 6), Assert.Single(split.QuotaUses));
    }

    [Fact]
    public void Of_HalfAnHourOfTen_LeavesNineAndAHalf()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 10 });

        var use = Assert.Single(CoverageSplit.Of([pack], [Work(CostCategory.Assistance, 45m, quantity: 0.5m)]).QuotaUses);

        Assert.Equal(9.5m, use.Remaining - use.Quantity);
    }

    [Fact]
    public void Of_PackBehindAContract_TakesOnlyTheHoursOfTheRest()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 6 });

        var split = CoverageSplit.Of([Contract, pack], [Work(CostCategory.Labour, 500m, quantity: 5)]);

        Assert.Equal(0m, split.BillableAmount);
        Assert.Equal(1m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_PackThatHasNothingToPay_TakesNothing()
    {
        var all = Some.Payer("W", CoverageShares.Everything);
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Cases, Remaining = 3 });

        Assert.Empty(CoverageSplit.Of([all, pack], [Work(CostCategory.Labour, 500m)]).QuotaUses);
    }

    [Fact]
    public void Of_VisitsLeft_AreTakenWhole()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Visits, Remaining = 2 });

        var split = CoverageSplit.Of(
            [pack], [Work(CostCategory.Travel, 30m), Work(CostCategory.Travel, 30m), Work(CostCategory.Travel, 30m)]);

        Assert.Equal(60m, split.CoveredAmount);
        Assert.Equal(2m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_MoneyLeft_IsTheMostThatIsPaid()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Money, Remaining = 70.01m });

        var split = CoverageSplit.Of([pack], [Work(CostCategory.Labour, 60m), Work(CostCategory.Parts, 60m)]);

        Assert.Equal(70.01m, split.CoveredAmount);
        Assert.Equal(70.01m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_DeductibleAndCap_CountForTheWholeClosure()
    {
        var terms = Contract with { Shares = CoverageShares.Everything, Deductible = 50m, Cap = 200m };

        var small = CoverageSplit.Of([terms], [Work(CostCategory.Labour, 30m), Work(CostCategory.Parts, 15m)]);
        var usual = CoverageSplit.Of([terms], [Work(CostCategory.Labour, 75m), Work(CostCategory.Parts, 75m)]);
        var large = CoverageSplit.Of([terms], [Work(CostCategory.Labour, 300m), Work(CostCategory.Parts, 300m)]);

        Assert.Equal(45m, small.BillableAmount);
        Assert.Equal(50m, usual.BillableAmount);
        Assert.Equal(200m, large.CoveredAmount);
    }

    [Fact]
    public void Of_DeductibleBehindAnotherPayer_StaysWhereItWas()
    {
        var terms = Contract with { Shares = CoverageShares.Everything, Deductible = 50m };
        var labourAfter = Some.Payer("T", Some.Shares(labour: 100, travel: 0, parts: 0, assistance: 0));
        WorkAmount[] work = [Work(CostCategory.Labour, 50m), Work(CostCategory.Parts, 50m)];

        var without = CoverageSplit.Of([terms, labourAfter], work);
        var with = CoverageSplit.Of([Some.Payer("H", Some.Shares(50, 0, 0, 0)), terms, labourAfter], work);

        // 25.00 of the deductible belong to the parts, whoever pays the labour before.
        Assert.Equal(25m, without.BillableAmount);
        Assert.Equal(25m, with.BillableAmount);
    }

    [Fact]
    public void Of_CategoryThatNothingCovers_BillsTheCustomer()
    {
        var split = CoverageSplit.Of([], [Work(CostCategory.Travel, 42.50m)]);

        Assert.Equal(42.50m, split.BillableAmount);
        Assert.Empty(split.Lines[0].Attributions);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.001")]
    [InlineData("1000000000")]
    public void Of_AmountThatNobodyCanPay_IsRefused(string amount)
    {
        var refusal = Assert.Throws<AmountException>(() => CoverageSplit.Of([], [Work(CostCategory.Parts, Number(amount))]));

        Assert.Contains($"'{amount}'", refusal.Message);
    }

    [Theory]
    [InlineData("1.5", "33.33", "50.00")]
    [InlineData("0.5", "0.01", "0.01")]
    [InlineData("0.3333", "100", "33.33")]
    public void AmountOf_HalfACent_RoundsAwayFromZero(string quantity, string price, string amount) =>
        Assert.Equal(Number(amount), WorkPrice.AmountOf(Number(quantity), Number(price)));

    [Fact]
    public void Of_AnyPayersAndWork_CentsAddUpAndNoQuotaIsOverdrawn() => Holds.For(
        from payers in Generators.Payers from work in Generators.Work select new { payers, work },
        given =>
        {
            var split = CoverageSplit.Of(given.payers, given.work);

            Assert.Equal(given.work.Sum(line => line.Amount), split.CoveredAmount + split.BillableAmount);
            Assert.All(split.Lines, line =>
            {
                Assert.Equal(line.Amount, line.CoveredAmount + line.BillableAmount);
                Assert.Equal(line.CoveredAmount, line.Attributions.Sum(attribution => attribution.Amount));
                Assert.InRange(line.BillableAmount, 0, line.Amount);
                Assert.All(line.Attributions, attribution => Assert.Equal(0, attribution.Amount % 0.01m));
            });
            Assert.All(split.QuotaUses, use => Assert.InRange(use.Quantity, 0, use.Remaining));
            Assert.All(given.payers, payer => AssertWithinTerms(payer, split));
        });

    [Fact]
    public void Of_OneMorePayer_NeverCostsTheCustomerMore() => Holds.For(
        from payers in Generators.Payers
        from more in Generators.Payers
        from work in Generators.Work
        from place in Gen.Choose(0, payers.Length)
        select new { payers, more, work, place },
        given =>
        {
            List<Payer> all = [.. given.payers];
            all.InsertRange(given.place, given.more.Take(1).Select(payer => payer with { Number = "S-new" }));

            Assert.True(CoverageSplit.Of(all, given.work).BillableAmount <= CoverageSplit.Of(given.payers, given.work).BillableAmount);
        });

    private static void AssertWithinTerms(Payer payer, CoverageSplit split)
    {
        var paid = split.Lines.SelectMany(line => line.Attributions).Where(a => a.Number == payer.Number).Sum(a => a.Amount);
        Assert.True(paid <= (payer.Cap ?? decimal.MaxValue), $"{payer} paid {paid}");
        Assert.True(paid <= Math.Max(0, split.Amount - payer.Deductible), $"{payer} paid {paid}");
    }

    private static WorkAmount Work(CostCategory category, decimal amount, decimal quantity = 1) => new(Guid.NewGuid(), category, quantity, amount);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
