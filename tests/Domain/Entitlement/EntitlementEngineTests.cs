using Sav.Domain.Calendars;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;
using Sav.Domain.Pricing;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Tests.Entitlement;

public sealed class EntitlementEngineTests
{
    [Fact]
    public void Decide_DefectUnderWarranty_IsCovered()
    {
        var decision = EntitlementEngine.Decide(Some.DefectCase, [Some.Warranty], Some.Monday);

        Assert.Equal(Outcome.Covered, decision.Outcome);
        Assert.All(decision.Coverage, category => Assert.Equal(0, category.CustomerAmount));
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
        Assert.All(decision.Coverage, category => Assert.Equal(0, category.CustomerAmount));
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
        Assert.All(decision.RelevantCoverage, category => Assert.Equal(100, category.CustomerAmount));
        var rule = Assert.Single(decision.Candidates[0].Rules, rule => !rule.Passed);
        Assert.Equal(
            new RuleVerdict(EligibilityRule.End, ReasonCode.Ended, "2026-03-02", "2026-03-02", new SmallestChange("to", "2026-03-03")),
            rule);
    }

    [Fact]
    public void Decide_WarrantyEndedAndContractRunning_ContractPays()
    {
        var ended = Some.Warranty with { Validity = new ValidityPeriod(new LocalDate(2024, 3, 1), new LocalDate(2026, 3, 1), Some.Paris) };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [ended, Some.Contract], Some.Monday);

        Assert.Equal([Some.Contract.Number], decision.Payers.Select(payer => payer.Number));
        Assert.Equal([20m, 50m, 100m, 0m], decision.Coverage.Select(category => category.CustomerAmount));
    }

    [Fact]
    public void Decide_WarrantyAndContractRunning_StacksThem()
    {
        var warranty = Some.Warranty with { Shares = Some.Shares(labour: 50, travel: 0, parts: 100, assistance: 0) };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [Some.Contract, warranty], Some.Monday);

        Assert.Equal(
            [
                new CoverageShare(CoverageSourceKind.Warranty, warranty.Number, 50),
                new CoverageShare(CoverageSourceKind.ContractLine, "C-0007/1", 40),
            ],
            decision.Coverage[0].Shares);
        Assert.Equal([new CoverageShare(CoverageSourceKind.Warranty, warranty.Number, 100)], decision.Coverage[2].Shares);
        Assert.Equal([10m, 50m, 0m, 0m], decision.Coverage.Select(category => category.CustomerAmount));
        Assert.Equal(Outcome.PartlyCovered, decision.Outcome);
    }

    [Fact]
    public void Decide_WarrantyContractAndPack_LeaveTheCustomerNothing()
    {
        var warranty = Some.Warranty with { Shares = Some.Shares(labour: 0, travel: 0, parts: 100, assistance: 0) };
        var facts = Some.DefectCase with
        {
            Estimate = Some.Estimate(labour: 333.33m, travel: 80m, parts: 120m), Need = new CaseNeed { Hours = 4, Visits = 1 },
        };

        var decision = EntitlementEngine.Decide(facts, [Some.Pack, Some.Contract, warranty], Some.Monday);

        Assert.Equal(Outcome.Prepaid, decision.Outcome);
        Assert.Equal(0m, decision.CustomerCost);
        // The pack ranks before the others, and still pays last.
        Assert.Equal(Some.Pack.Number, decision.Candidates[0].Source.Number);
        Assert.Equal([warranty.Number, Some.Contract.Number, Some.Pack.Number], decision.Payers.Select(payer => payer.Number));
        Assert.Equal([266.66m, 66.67m], decision.Coverage[0].Shares.Select(share => share.Amount));
        // 106.67 of the 533.33 that it would pay alone: a fifth of the four hours, rounded up.
        Assert.Equal(new QuotaUse(Some.Pack.Number, QuotaUnit.Hours, 4, 10, 0.81m), Assert.Single(decision.Holds));
    }

    [Fact]
    public void Decide_OtherSourceOrder_ChangesWhoPaysFirst()
    {
        var facts = Some.DefectCase with { SourceOrder = [CoverageSourceKind.PrepaidPack] };

        var decision = EntitlementEngine.Decide(facts, [Some.Warranty, Some.Pack], Some.Monday);

        Assert.Equal([Some.Pack.Number, Some.Warranty.Number], decision.Payers.Select(payer => payer.Number));
        Assert.Equal(Outcome.Prepaid, decision.Outcome);
    }

    [Fact]
    public void Decide_LastCaseOfAQuota_IsHeld()
    {
        var subscription = Some.Contract with { Quota = new Quota { Unit = QuotaUnit.Cases, Remaining = 1 } };

        var decision = EntitlementEngine.Decide(Some.DefectCase, [subscription], Some.Monday);

        Assert.Equal(new QuotaUse("C-0007/1", QuotaUnit.Cases, 1, 1, 1), Assert.Single(decision.Holds));
    }

    [Fact]
    public void Decide_PackBehindAFullWarranty_HoldsNothing() =>
        Assert.Empty(EntitlementEngine.Decide(Some.DefectCase, [Some.Warranty, Some.Pack], Some.Monday).Holds);

    [Fact]
    public void Decide_DeductibleWithoutEstimate_IsOnlyPartlyCovered()
    {
        var deductible = Some.Warranty with { Deductible = 50, Currency = "EUR" };

        Assert.Equal(Outcome.PartlyCovered, EntitlementEngine.Decide(Some.DefectCase, [deductible], Some.Monday).Outcome);
    }

    [Fact]
    public void Decide_ContractThatMayLeaveARestBeforeAPack_IsStillPrepaidAndHolds()
    {
        var deductible = Some.Contract with { Shares = CoverageShares.Everything, Deductible = 50, Currency = "EUR" };

        var decision = EntitlementEngine.Decide(Some.UsageHelpCase, [deductible, Some.Pack], Some.Monday);

        Assert.Equal(Outcome.Prepaid, decision.Outcome);
        Assert.Equal(new QuotaUse(Some.Pack.Number, QuotaUnit.Hours, 1, 10, 1), Assert.Single(decision.Holds));
    }

    [Fact]
    public void Decide_MoneyPackWithoutEstimate_PromisesNoMoreThanAPart()
    {
        var pack = Some.Pack with { Currency = "EUR", Quota = new Quota { Unit = QuotaUnit.Money, Remaining = 0.01m } };

        var decision = EntitlementEngine.Decide(Some.UsageHelpCase, [pack], Some.Monday);

        Assert.Equal(Outcome.PartlyCovered, decision.Outcome);
        Assert.Empty(decision.Holds);
    }

    [Fact]
    public void Decide_SubscriptionBehindAFullWarranty_HoldsNothingForWhatTheCaseIsNotAbout()
    {
        var warranty = Some.Warranty with { Shares = Some.Shares(100, 100, 100, assistance: 0) };
        var subscription = Some.Contract with { Quota = new Quota { Unit = QuotaUnit.Cases, Remaining = 1 } };

        Assert.Empty(EntitlementEngine.Decide(Some.DefectCase, [warranty, subscription], Some.Monday).Holds);
    }

    [Theory]
    [InlineData(100, Outcome.PayPerCall)]
    [InlineData(150, Outcome.PayPerCall)]
    [InlineData(151, Outcome.QuoteRequired)]
    public void Decide_UncoveredUsageHelp_NeedsAQuoteAboveTheThreshold(int estimate, Outcome outcome)
    {
        var facts = Some.UsageHelpCase with { Estimate = Some.Estimate(assistance: estimate), QuoteThreshold = 150 };

        Assert.Equal(outcome, EntitlementEngine.Decide(facts, [], Some.Monday).Outcome);
    }

    [Fact]
    public void Decide_CreditHoldWithApproval_GoesOn()
    {
        var facts = Some.DefectCase with
        {
            Customer = Some.DefectCase.Customer with { IsOnCreditHold = true }, CreditApprovedBy = "Claire Martin",
        };

        Assert.Equal(Outcome.Covered, EntitlementEngine.Decide(facts, [Some.Warranty], Some.Monday).Outcome);
    }

    [Fact]
    public void Decide_Goodwill_PaysWhatTheOthersLeaveUpToItsAmount()
    {
        var goodwill = Some.Contract with
        {
            Kind = CoverageSourceKind.Goodwill, Number = "G-1", Shares = CoverageShares.Everything, Cap = 30, Currency = "EUR",
        };
        var facts = Some.DefectCase with { Estimate = Some.Estimate(labour: 200) };

        var decision = EntitlementEngine.Decide(facts, [goodwill, Some.Contract], Some.Monday);

        Assert.Equal(Outcome.Goodwill, decision.Outcome);
        Assert.Equal([160m, 30m], decision.Coverage[0].Shares.Select(share => share.Amount));
        Assert.Equal(10m, decision.CustomerCost);
    }

    [Fact]
    public void Decide_RecalledDefect_IsCoveredWhateverTheContract()
    {
        var recall = Some.Warranty with { Kind = CoverageSourceKind.Recall, Number = "R-2026-01", DefectCode = "LEAK" };
        var expired = Some.Contract with { Status = CoverageSourceStatus.Expired };

        Assert.Equal(
            Outcome.Covered,
            EntitlementEngine.Decide(Some.DefectCase with { DefectCode = "leak" }, [recall, expired], Some.Monday).Outcome);
        Assert.Equal(
            Outcome.QuoteRequired,
            EntitlementEngine.Decide(Some.DefectCase with { DefectCode = "NOISE" }, [recall, expired], Some.Monday).Outcome);
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
    public void Decide_LevelsWithDifferentStrengths_KeepsTheEarliestOfEachPromise()
    {
        var answers = Some.Contract with { Number = "A", ServiceLevel = Some.Level("ANSWER", "24/7", 15, 480) };
        var repairs = Some.Contract with { Number = "B", ServiceLevel = Some.Level("REPAIR", "24/7", 60, 240) };

        var level = EntitlementEngine.Decide(Some.DefectCase, [answers, repairs], Some.Monday).ServiceLevel;

        Assert.Equal(Some.Monday.AddMinutes(15), level.DueAt(Promise.Response));
        Assert.Equal(Some.Monday.AddHours(4), level.DueAt(Promise.Resolution));
        Assert.Equal(["A", "B"], level.Deadlines.Select(deadline => deadline.BroughtBy!.Number));
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
}
