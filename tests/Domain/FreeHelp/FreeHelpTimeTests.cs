using FsCheck;
using FsCheck.Fluent;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.FreeHelp;

namespace Sav.Domain.Tests.FreeHelp;

public sealed class FreeHelpTimeTests
{
    private static Gen<WorkedTime> Line =>
        from category in Gen.Elements(Enum.GetValues<CostCategory>())
        from quantity in Gen.Choose(1, 99_999)
        from covered in Gen.Elements(0m, 0.01m, 40)
        from billable in Gen.Elements(0m, 0.01m, 60)
        select new WorkedTime(category, quantity / 10_000m, covered, billable);

    // What the customer pays, what a source pays, and whether the hour counts as given away.
    [Theory]
    [InlineData(CaseReason.UsageHelp, CostCategory.Assistance, 0, 0, true)]
    [InlineData(CaseReason.UsageHelp, CostCategory.Labour, 0, 0, true)]
    [InlineData(CaseReason.UsageHelp, CostCategory.Assistance, 0, 60, false)]
    [InlineData(CaseReason.UsageHelp, CostCategory.Assistance, 60, 0, false)]
    [InlineData(CaseReason.UsageHelp, CostCategory.Travel, 0, 0, false)]
    [InlineData(CaseReason.UsageHelp, CostCategory.Parts, 0, 0, false)]
    [InlineData(CaseReason.Defect, CostCategory.Labour, 0, 0, true)]
    [InlineData(CaseReason.Defect, CostCategory.Labour, 0, 60, false)]
    [InlineData(CaseReason.Defect, CostCategory.Assistance, 0, 0, true)]
    [InlineData(CaseReason.Defect, CostCategory.Assistance, 0, 60, true)]
    [InlineData(CaseReason.Defect, CostCategory.Assistance, 12, 48, false)]
    [InlineData(CaseReason.Defect, CostCategory.Travel, 0, 0, false)]
    public void Minutes_OneHour_CountsWhenItIsGivenAway(
        CaseReason reason, CostCategory category, int billable, int covered, bool counts) =>
        Assert.Equal(counts ? 60 : 0, FreeHelpTime.Minutes(reason, [new WorkedTime(category, 1, covered, billable)]));

    [Theory]
    [InlineData("0.1667", 10)]
    [InlineData("0.0083", 0)]
    [InlineData("0.0084", 1)]
    [InlineData("1.5", 90)]
    public void Minutes_FractionOfAnHour_RoundsToTheMinute(string hours, int minutes) =>
        Assert.Equal(minutes, FreeHelpTime.Minutes(CaseReason.UsageHelp, [Given(Number(hours))]));

    [Fact]
    public void Minutes_SeveralLines_AreRoundedOnce() =>
        Assert.Equal(1, FreeHelpTime.Minutes(CaseReason.UsageHelp, [Given(0.0056m), Given(0.0056m), Given(0.0056m)]));

    [Fact]
    public void Minutes_OneMoreLine_NeverTakesTimeAway() => Holds.For(
        from reason in Gen.Elements(CaseReason.Defect, CaseReason.UsageHelp)
        from count in Gen.Choose(0, 5)
        from lines in Line.ArrayOf(count)
        from more in Line
        select new { reason, lines, more },
        given =>
        {
            var before = FreeHelpTime.Minutes(given.reason, given.lines);
            var after = FreeHelpTime.Minutes(given.reason, [given.more, .. given.lines]);

            Assert.InRange(after - before, 0, (int)Math.Ceiling(given.more.Quantity * 60) + 1);
            Assert.Equal(after, FreeHelpTime.Minutes(given.reason, [.. given.lines.Reverse(), given.more]));
        });

    [Fact]
    public void Minutes_TimeThatTheCustomerPays_IsNeverFree() => Holds.For(
        from reason in Gen.Elements(CaseReason.Defect, CaseReason.UsageHelp) from line in Line select new { reason, line },
        given => Assert.Equal(0, FreeHelpTime.Minutes(given.reason, [given.line with { BillableAmount = 0.01m }])));

    private static WorkedTime Given(decimal hours) => new(CostCategory.Assistance, hours, CoveredAmount: 0, BillableAmount: 0);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
