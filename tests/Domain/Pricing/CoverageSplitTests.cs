using FsCheck.Fluent;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;

namespace Sav.Domain.Tests.Pricing;

public sealed class CoverageSplitTests
{
    private static readonly Guid Line = new("11111111-1111-1111-1111-111111111111");

    [Fact]
    public void Of_StackedSources_AttributesEachCent()
    {
        var labour = new CategoryCoverage(
            CostCategory.Labour,
            IsRelevant: true,
            [new CoverageShare(CoverageSourceKind.Warranty, "W", 50), new CoverageShare(CoverageSourceKind.ContractLine, "C", 40)],
            CustomerPercent: 10);

        var split = Assert.Single(CoverageSplit.Of([labour], [new WorkAmount(Line, CostCategory.Labour, 100.01m)]).Lines);

        // 50.005, 40.004 and 10.001: one cent is left and goes to the largest remainder, the warranty's half cent.
        Assert.Equal([50.01m, 40.00m], split.Attributions.Select(attribution => attribution.Amount));
        Assert.Equal(10.00m, split.BillableAmount);
        Assert.Equal(90.01m, split.CoveredAmount);
    }

    [Fact]
    public void Of_EqualRemainders_GivesTheCentToTheSourceBeforeTheCustomer()
    {
        var parts = new CategoryCoverage(
            CostCategory.Parts, IsRelevant: true, [new CoverageShare(CoverageSourceKind.Warranty, "W", 50)], CustomerPercent: 50);

        var split = CoverageSplit.Of([parts], [new WorkAmount(Line, CostCategory.Parts, 0.01m)]);

        Assert.Equal(0.01m, split.CoveredAmount);
        Assert.Equal(0m, split.BillableAmount);
    }

    [Fact]
    public void Of_CategoryThatNothingCovers_BillsTheCustomer()
    {
        var split = Assert.Single(CoverageSplit.Of([], [new WorkAmount(Line, CostCategory.Travel, 42.50m)]).Lines);

        Assert.Equal(42.50m, split.BillableAmount);
        Assert.Empty(split.Attributions);
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.001")]
    public void Of_AmountThatIsNoWholeCents_IsRefused(string amount)
    {
        var value = decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture);

        var refusal = Assert.Throws<AmountException>(() => CoverageSplit.Of([], [new WorkAmount(Line, CostCategory.Parts, value)]));

        Assert.Contains($"'{amount}'", refusal.Message);
    }

    [Theory]
    [InlineData("1.5", "33.33", "50.00")]
    [InlineData("0.5", "0.01", "0.01")]
    [InlineData("0.3333", "100", "33.33")]
    public void AmountOf_HalfACent_RoundsAwayFromZero(string quantity, string price, string amount) =>
        Assert.Equal(Number(amount), WorkPrice.AmountOf(Number(quantity), Number(price)));

    [Fact]
    public void Of_AnyCoverageAndAmount_CentsAddUp() => Holds.For(
        from coverage in Generators.Coverage from amount in Generators.Amount select new { coverage, amount },
        given =>
        {
            var work = new WorkAmount(Line, given.coverage.Category, given.amount);
            var line = Assert.Single(CoverageSplit.Of([given.coverage], [work]).Lines);

            Assert.Equal(given.amount, line.CoveredAmount + line.BillableAmount);
            Assert.Equal(line.CoveredAmount, line.Attributions.Sum(attribution => attribution.Amount));
            Assert.All(line.Attributions, attribution => Assert.Equal(0, attribution.Amount % 0.01m));
            Assert.InRange(line.BillableAmount - (given.amount * given.coverage.CustomerPercent / 100), -0.01m, 0.01m);
        });

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
