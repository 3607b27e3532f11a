using System.Globalization;
using FsCheck.Fluent;
using Sav.Domain.Calendars;
using Sav.Domain.Cases;
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
        var split = Split([Warranty, Contract], [Work(CostCategory.Labour, 100.01m)]);

        // 50.005 is 50.01 to the warranty; 80 % of the 50.00 left is 40.00.
        Assert.Equal([50.01m, 40.00m], split.Lines[0].Attributions.Select(attribution => attribution.Amount));
        Assert.Equal(10.00m, split.BillableAmount);
        Assert.Equal(90.01m, split.CoveredAmount);
    }

    [Fact]
    public void Of_LinesOfACategory_ShareItsCents()
    {
        var half = Some.Payer("H", Some.Shares(labour: 50, travel: 0, parts: 0, assistance: 0));

        var split = Split(
            [half], [Work(CostCategory.Labour, 0.01m), Work(CostCategory.Labour, 0.01m), Work(CostCategory.Labour, 0.02m)]);

        Assert.Equal(0.02m, split.CoveredAmount);
        Assert.Equal([0.01m, 0m, 0.01m], split.Lines.Select(line => line.CoveredAmount));
    }

    [Fact]
    public void Of_TenHoursAndSixLeft_CoversSixAndBillsFour()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 6 });

        var split = Split([pack], [Work(CostCategory.Labour, 900m, quantity: 10)]);

        Assert.Equal(540m, split.CoveredAmount);
        Assert.Equal(360m, split.BillableAmount);
        Assert.Equal(new QuotaUse("P", QuotaUnit.Hours, Needed: 10, Remaining: 6, Quantity: 6), Assert.Single(split.QuotaUses));
    }

    [Fact]
    public void Of_HalfAnHourOfTen_LeavesNineAndAHalf()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 10 });

        var use = Assert.Single(Split([pack], [Work(CostCategory.Assistance, 45m, quantity: 0.5m)]).QuotaUses);

        Assert.Equal(9.5m, use.Remaining - use.Quantity);
    }

    [Fact]
    public void Of_PackBehindAContract_TakesOnlyTheHoursOfTheRest()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 6 });

        var split = Split([Contract, pack], [Work(CostCategory.Labour, 500m, quantity: 5)]);

        Assert.Equal(0m, split.BillableAmount);
        Assert.Equal(1m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_PackThatHasNothingToPay_TakesNothing()
    {
        var all = Some.Payer("W", CoverageShares.Everything);
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Cases, Remaining = 3 });

        Assert.Empty(Split([all, pack], [Work(CostCategory.Labour, 500m)]).QuotaUses);
    }

    [Fact]
    public void Of_VisitsLeft_AreTakenWhole()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Visits, Remaining = 2 });

        var split = Split(
            [pack], [Trip(1), Trip(2), Trip(3)]);

        Assert.Equal(60m, split.CoveredAmount);
        Assert.Equal(2m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_MoneyLeft_IsTheMostThatIsPaid()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Money, Remaining = 70.01m });

        var split = Split([pack], [Work(CostCategory.Labour, 60m), Work(CostCategory.Parts, 60m)]);

        Assert.Equal(70.01m, split.CoveredAmount);
        Assert.Equal(70.01m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_DeductibleAndCap_CountForTheWholeClosure()
    {
        var terms = Contract with { Shares = CoverageShares.Everything, Deductible = 50m, Cap = 200m };

        var small = Split([terms], [Work(CostCategory.Labour, 30m), Work(CostCategory.Parts, 15m)]);
        var usual = Split([terms], [Work(CostCategory.Labour, 75m), Work(CostCategory.Parts, 75m)]);
        var large = Split([terms], [Work(CostCategory.Labour, 300m), Work(CostCategory.Parts, 300m)]);

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

        var without = Split([terms, labourAfter], work);
        var with = Split([Some.Payer("H", Some.Shares(50, 0, 0, 0)), terms, labourAfter], work);

        // 25.00 of the deductible belong to the parts, whoever pays the labour before.
        Assert.Equal(25m, without.BillableAmount);
        Assert.Equal(25m, with.BillableAmount);
    }

    [Fact]
    public void Of_PackForHelpOnly_CountsNoHoursOfLabour()
    {
        var pack = Some.Payer("P", Some.Shares(0, 0, 0, assistance: 100), new Quota { Unit = QuotaUnit.Hours, Remaining = 2 });

        var split = Split([pack], [Work(CostCategory.Labour, 800m, quantity: 8), Work(CostCategory.Assistance, 60m, quantity: 1)]);

        Assert.Equal(60m, split.CoveredAmount);
        Assert.Equal(1m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Fact]
    public void Of_HourBesidePartsThatAWarrantyPays_TakesTheWholeHour()
    {
        var warranty = Some.Payer("W", Some.Shares(0, 0, parts: 100, 0));
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Hours, Remaining = 10 });

        var split = Split([warranty, pack], [Work(CostCategory.Parts, 940m), Work(CostCategory.Labour, 60m, quantity: 1)]);

        Assert.Equal(1m, Assert.Single(split.QuotaUses).Quantity);
    }

    [Theory]
    [InlineData(QuotaUnit.Hours, CostCategory.Parts)]
    [InlineData(QuotaUnit.Visits, CostCategory.Labour)]
    public void Of_QuotaThatIsUsedUp_PaysNothingThatItDoesNotCountEither(QuotaUnit unit, CostCategory category)
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = unit, Remaining = 0 });

        Assert.Equal(0m, Split([pack], [Work(category, 500m)]).CoveredAmount);
    }

    [Fact]
    public void Of_TwoLinesOfOneTrip_AreOneVisit()
    {
        var pack = Some.Payer("P", CoverageShares.Everything, new Quota { Unit = QuotaUnit.Visits, Remaining = 1 });
        var day = new LocalDate(2026, 3, 2);

        var split = Split([pack], [Work(CostCategory.Travel, 30m) with { Day = day }, Work(CostCategory.Travel, 12m) with { Day = day }]);

        Assert.Equal(42m, split.CoveredAmount);
    }

    [Fact]
    public void Of_CapBehindAnotherPayer_IsFreeForWhatIsLeft()
    {
        var parts = Some.Payer("W", Some.Shares(0, 0, parts: 100, 0));
        var goodwill = Some.Payer("G", CoverageShares.Everything) with { Cap = 40 };

        var split = Split([parts, goodwill], [Work(CostCategory.Labour, 100m), Work(CostCategory.Parts, 100m)]);

        Assert.Equal(60m, split.BillableAmount);
    }

    [Fact]
    public void Of_AssistanceOnADefect_IsFreeToReport()
    {
        WorkAmount[] work = [Work(CostCategory.Assistance, 30m, quantity: 0.5m), Work(CostCategory.Labour, 60m)];

        var defect = Split([], work, CaseReason.Defect);

        Assert.Equal(60m, defect.BillableAmount);
        Assert.Equal("free report", Assert.Single(defect.Lines[0].Attributions).Number);
        Assert.Equal(90m, Split([], work).BillableAmount);
    }

    [Fact]
    public void Of_CategoryThatNothingCovers_BillsTheCustomer()
    {
        var split = Split([], [Work(CostCategory.Travel, 42.50m)]);

        Assert.Equal(42.50m, split.BillableAmount);
        Assert.Empty(split.Lines[0].Attributions);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.001")]
    [InlineData("1000000000")]
    public void Of_AmountThatNobodyCanPay_IsRefused(string amount)
    {
        var refusal = Assert.Throws<AmountException>(() => Split([], [Work(CostCategory.Parts, Number(amount))]));

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
            var split = Split(given.payers, given.work);

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

            Assert.True(Split(all, given.work).BillableAmount <= Split(given.payers, given.work).BillableAmount);
        });

    private static void AssertWithinTerms(Payer payer, CoverageSplit split)
    {
        var paid = split.Lines.SelectMany(line => line.Attributions).Where(a => a.Number == payer.Number).Sum(a => a.Amount);
        Assert.True(paid <= (payer.Cap ?? decimal.MaxValue), $"{payer} paid {paid}");
        Assert.True(paid <= Math.Max(0, split.Amount - payer.Deductible), $"{payer} paid {paid}");
    }

    private static CoverageSplit Split(IReadOnlyList<Payer> payers, IReadOnlyList<WorkAmount> work, CaseReason reason = CaseReason.UsageHelp) =>
        CoverageSplit.Of(payers, work, reason);

    private static WorkAmount Work(CostCategory category, decimal amount, decimal quantity = 1) => new(Guid.NewGuid(), category, quantity, amount);

    private static WorkAmount Trip(int day) => Work(CostCategory.Travel, 30m) with { Day = new LocalDate(2026, 3, day) };

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
