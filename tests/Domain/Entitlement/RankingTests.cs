using Sav.Domain.Calendars;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;

namespace Sav.Domain.Tests.Entitlement;

/// <summary>One test per criterion: everything before it is equal, everything behind it speaks for the other source.</summary>
public sealed class RankingTests
{
    private static readonly CoverageSource First = Some.Contract with { Number = "Z", Shares = CoverageShares.Everything };

    private static readonly CoverageSource Second = First with { Number = "A" };

    [Fact]
    public void Decide_LowerCostToTheCustomer_RanksFirst() => AssertOrder(
        First,
        Some.Warranty with { Number = "A", Shares = Some.Shares(labour: 100, travel: 100, parts: 99.5m, assistance: 0) },
        RankingCriterion.CustomerCost,
        "0.5",
        "0");

    [Fact]
    public void Decide_EarlierKindOfSource_RanksFirst() => AssertOrder(
        Some.Warranty with { Number = "Z" }, Second, RankingCriterion.SourceOrder, "contractLine", "warranty");

    [Fact]
    public void Decide_EarlierResolution_RanksFirst() => AssertOrder(
        First,
        Second with { Scope = CoverageScope.OfEquipment(Some.Pump), ServiceLevel = Some.Level("SILVER", "24/7", 60, 480) },
        RankingCriterion.Resolution,
        "2026-03-02T16:15:00Z",
        "2026-03-02T12:15:00Z");

    [Fact]
    public void Decide_MoreSpecificScope_RanksFirst() => AssertOrder(
        First with { Scope = CoverageScope.OfProductFamily("Pumps") },
        Second with { Validity = new ValidityPeriod(new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 1), Some.Paris) },
        RankingCriterion.Scope,
        "customer",
        "productFamily");

    [Fact]
    public void Decide_EarlierEnd_RanksFirst() => AssertOrder(
        First,
        Second with { Validity = new ValidityPeriod(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 2), Some.Paris) },
        RankingCriterion.End,
        "2027-01-01T23:00:00Z",
        "2026-12-31T23:00:00Z");

    [Fact]
    public void Decide_AllElseEqual_RanksByNumber() => AssertOrder(Second, First, RankingCriterion.Number, "Z", "A");

    private static void AssertOrder(
        CoverageSource better, CoverageSource worse, RankingCriterion decidedBy, string value, string betterValue)
    {
        var candidates = EntitlementEngine.Decide(Some.DefectCase, [worse, better], Some.Monday).Candidates;

        Assert.Equal([better.Number, worse.Number], candidates.Select(candidate => candidate.Source.Number));
        Assert.Equal(new Standing(1, null, null, null), candidates[0].Standing);
        Assert.Equal(new Standing(2, decidedBy, value, betterValue), candidates[1].Standing);
    }
}
