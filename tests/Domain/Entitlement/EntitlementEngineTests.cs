using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.Entitlement;

public sealed class EntitlementEngineTests
{
    [Fact]
    public void Decide_DefectUnderWarranty_IsCovered()
    {
        var decision = EntitlementEngine.Decide(Some.DefectCase, [Some.Warranty], Some.Monday);

        Assert.Equal(Outcome.Covered, decision.Outcome);
        Assert.All(decision.Coverage, category => Assert.Equal(0, category.CustomerPercent));
    }

    [Fact]
    public void Decide_DefectWithoutCoverage_RequiresAQuote() =>
        Assert.Equal(Outcome.QuoteRequired, EntitlementEngine.Decide(Some.DefectCase, [], Some.Monday).Outcome);

    [Fact]
    public void Decide_UsageHelpWithoutCoverage_IsPaidPerCall() =>
        Assert.Equal(Outcome.PayPerCall, EntitlementEngine.Decide(Some.UsageHelpCase, [Some.Warranty], Some.Monday).Outcome);

    [Fact]
    public void Decide_UsageHelpUnderContract_IsCovered() =>
        Assert.Equal(Outcome.Covered, EntitlementEngine.Decide(Some.UsageHelpCase, [Some.Contract], Some.Monday).Outcome);

    [Fact]
    public void Decide_ContractThatPaysAPart_IsPartlyCovered() =>
        Assert.Equal(Outcome.PartlyCovered, EntitlementEngine.Decide(Some.DefectCase, [Some.Contract], Some.Monday).Outcome);

    [Fact]
    public void Decide_CreditHold_IsOnHoldButKeepsTheCoverage()
    {
        var stopped = Some.DefectCase with { Customer = Some.DefectCase.Customer with { IsOnCreditHold = true } };

        var decision = EntitlementEngine.Decide(stopped, [Some.Warranty], Some.Monday);

        Assert.Equal(Outcome.OnHold, decision.Outcome);
        Assert.All(decision.Coverage, category => Assert.Equal(0, category.CustomerPercent));
    }

    [Theory]
    [InlineData("2026-12-31T22:59:59Z", Outcome.PartlyCovered)]
    [InlineData("2026-12-31T23:00:00Z", Outcome.QuoteRequired)]
    [InlineData("2025-12-31T22:59:59Z", Outcome.QuoteRequired)]
    [InlineData("2025-12-31T23:00:00Z", Outcome.PartlyCovered)]
    public void Decide_AtTheEdgeOfTheTerm_CountsDaysInTheContractsZone(string asOf, Outcome outcome) =>
        Assert.Equal(outcome, EntitlementEngine.Decide(Some.DefectCase, [Some.Contract], Some.At(asOf)).Outcome);

    [Fact]
    public void Decide_ExpiredContract_NeverCovers()
    {
        var ended = new ValidityPeriod(new LocalDate(2025, 1, 1), new LocalDate(2026, 3, 2), Some.Paris);

        var decision = EntitlementEngine.Decide(Some.DefectCase, [Some.Contract with { Validity = ended }], Some.Monday);

        Assert.Equal(Outcome.QuoteRequired, decision.Outcome);
        Assert.All(decision.Coverage, category => Assert.Equal(100, category.CustomerPercent));
        var rule = Assert.Single(decision.Candidates[0].Rules, rule => !rule.Passed);
        Assert.Equal(
            new RuleVerdict(EligibilityRule.End, ReasonCode.Ended, "2026-03-02", "2026-03-02", new SmallestChange("to", "2026-03-03")),
            rule);
    }

    [Fact]
    public void Decide_WarrantyAndContractRunning_StacksThem()
    {
        var warranty = Some.Warranty with { Shares = Some.Shares(labour: 50, travel: 0, parts: 100, assistance: 0) };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [Some.Contract, warranty], Some.Monday);

        Assert.Equal(
            [
                new CoverageShare(CoverageSourceKind.ContractLine, "C-0007/1", 80),
                new CoverageShare(CoverageSourceKind.Warranty, warranty.Number, 10),
            ],
            decision.Coverage[0].Shares);
        Assert.Equal([new CoverageShare(CoverageSourceKind.Warranty, warranty.Number, 100)], decision.Coverage[2].Shares);
        Assert.Equal([10m, 50m, 0m, 0m], decision.Coverage.Select(category => category.CustomerPercent));
        Assert.Equal(Outcome.PartlyCovered, decision.Outcome);
    }

    [Fact]
    public void Decide_WarrantyOnAllPartsBehindABroaderContract_StillPaysTheParts()
    {
        var contract = Some.Contract with { Shares = Some.Shares(labour: 100, travel: 100, parts: 50, assistance: 0) };
        var warranty = Some.Warranty with { Shares = Some.Shares(labour: 0, travel: 0, parts: 100, assistance: 0) };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [contract, warranty], Some.Monday);

        Assert.Equal("C-0007/1", decision.Candidates[0].Source.Number);
        Assert.Equal(warranty.Number, Assert.Single(decision.Coverage[2].Shares).Number);
    }

    [Fact]
    public void Decide_SourcesWithEqualShares_PayByRank()
    {
        var contract = Some.Contract with { Number = "A", Shares = CoverageShares.Everything };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [contract, Some.Warranty], Some.Monday);

        Assert.All(decision.Coverage, category => Assert.Equal(Some.Warranty.Number, Assert.Single(category.Shares).Number));
    }

    [Fact]
    public void Decide_WarrantyWithoutLevelAndContract_KeepsTheContractsPromise()
    {
        var decision = EntitlementEngine.Decide(Some.DefectCase, [Some.Warranty, Some.Contract], Some.Monday);

        Assert.Equal("SN-0042/warranty", decision.Candidates[0].Source.Number);
        Assert.Equal("GOLD", decision.ServiceLevel.Level.Code);
        Assert.Equal("C-0007/1", decision.ServiceLevel.BroughtBy!.Number);
    }

    [Fact]
    public void Decide_TwoLevels_KeepsTheEarlierResolution()
    {
        var fourHours = Some.Contract with { Number = "A", ServiceLevel = Some.Level("FOUR", "24/7", 60, 240) };
        var twoHours = Some.Contract with { Number = "B", ServiceLevel = Some.Level("TWO", "24/7", 60, 120) };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [fourHours, twoHours], Some.Monday);

        Assert.Equal("TWO", decision.ServiceLevel.Level.Code);
        Assert.Equal(Some.Monday.AddHours(2), decision.ServiceLevel.DueAt(Promise.Resolution));
        Assert.Equal("B", decision.Candidates[0].Source.Number);
    }

    [Fact]
    public void Decide_ContractWithALaterPromiseThanStandard_KeepsTheStandardOne()
    {
        var slow = Some.Contract with { ServiceLevel = Some.Level("SLOW", "Mo 09:00-10:00", 60, 6000) };

        Assert.Equal("STANDARD", EntitlementEngine.Decide(Some.DefectCase, [slow], Some.Monday).ServiceLevel.Level.Code);
    }

    [Fact]
    public void Decide_ContractThatDoesNotCover_DoesNotBringItsLevel()
    {
        var draft = Some.Contract with { Status = CoverageSourceStatus.Draft };

        Assert.Equal("STANDARD", EntitlementEngine.Decide(Some.DefectCase, [draft], Some.Monday).ServiceLevel.Level.Code);
    }

    [Fact]
    public void Decide_TwoSourcesWithOneNumber_IsRefused()
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(
            () => EntitlementEngine.Decide(Some.DefectCase, [Some.Contract, Some.Contract], Some.Monday));

        Assert.Contains("'C-0007/1'", refusal.Message);
    }

    [Fact]
    public void Decide_CustomerScopeWithoutHolder_IsRefused()
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(
            () => EntitlementEngine.Decide(Some.DefectCase, [Some.Contract with { Holder = null }], Some.Monday));

        Assert.Contains("holder", refusal.Message);
    }

    [Theory]
    [InlineData("eur")]
    [InlineData("EURO")]
    [InlineData("")]
    public void CaseFacts_NoCurrency_IsRefused(string currency)
    {
        var refusal = Assert.Throws<CurrencyException>(() => Some.DefectCase with { Currency = currency });

        Assert.Contains($"'{currency}'", refusal.Message);
    }

    [Fact]
    public void Decide_InstantOfAnotherMillennium_IsRefused()
    {
        var refusal = Assert.Throws<ContradictoryFactsException>(
            () => EntitlementEngine.Decide(Some.DefectCase, [], DateTimeOffset.MaxValue));

        Assert.Contains("1900", refusal.Message);
    }

    [Theory]
    [InlineData("100.01")]
    [InlineData("-1")]
    [InlineData("33.333")]
    public void CoverageShares_ImpossiblePercentage_IsRefused(string percent)
    {
        var value = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture);

        var refusal = Assert.Throws<PercentageException>(() => Some.Shares(labour: value, travel: 0, parts: 0, assistance: 0));

        Assert.Contains($"'{percent}'", refusal.Message);
    }

    [Fact]
    public void ValidityPeriod_EndBeforeStart_IsRefused()
    {
        var day = new LocalDate(2026, 3, 2);

        Assert.Throws<ValidityPeriodException>(() => new ValidityPeriod(day, day, Some.Paris));
    }
}
