using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;

namespace Sav.Domain.Tests.Entitlement;

public sealed class EligibilityRulesTests
{
    [Fact]
    public void Decide_SourceThatFailsEveryRule_IsJudgedOnEach()
    {
        var hopeless = Some.Guarantee with
        {
            Status = CoverageSourceStatus.Cancelled,
            Holder = "C-9",
            Scope = CoverageScope.OfProductFamily("Vans"),
            Reasons = [],
            Shares = Some.Shares(0, 0, 0, 0),
        };

        var verdict = Judge(Some.DefectCase, hopeless);

        Assert.False(verdict.IsEligible);
        Assert.Equal(Enum.GetValues<EligibilityRule>(), verdict.Rules.Select(rule => rule.Rule));
        Assert.Equal(
            [EligibilityRule.Start, EligibilityRule.End],
            verdict.Rules.Where(rule => rule.Passed).Select(rule => rule.Rule));
    }

    [Fact]
    public void Decide_DraftContract_WouldHaveToBeActive() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Status = CoverageSourceStatus.Draft },
        new RuleVerdict(EligibilityRule.Status, ReasonCode.SourceNotActive, "draft", "active", new SmallestChange("status", "active")));

    [Fact]
    public void Decide_ContractOfAnotherCustomer_WouldHaveToBeThisOnes() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Holder = "C-9" },
        new RuleVerdict(EligibilityRule.Holder, ReasonCode.HeldByAnotherCustomer, "C-1042", "C-9", new SmallestChange("holder", "C-1042")));

    [Fact]
    public void Decide_GuaranteeOfABusiness_ProtectsConsumersOnly() => AssertFails(
        Some.DefectCase,
        Some.Guarantee,
        new RuleVerdict(
            EligibilityRule.Buyer, ReasonCode.ConsumersOnly, "business", "consumer", new SmallestChange("case.customer.consumer", "true")));

    [Fact]
    public void Decide_WarrantyOfAnotherSerialNumber_CoversThatOneOnly() => AssertFails(
        Some.DefectCase,
        Some.Warranty with { Scope = CoverageScope.OfEquipment(new EquipmentIdentity("PUMP-2", "SN-0043")) },
        new RuleVerdict(
            EligibilityRule.Scope,
            ReasonCode.OutOfScope,
            "PUMP-2/SN-0042",
            "PUMP-2/SN-0043",
            new SmallestChange("scope.equipment", "PUMP-2/SN-0042")));

    [Fact]
    public void Decide_SameSerialNumberOfAnotherProduct_IsAnotherPiece()
    {
        var van = CoverageScope.OfEquipment(new EquipmentIdentity("VAN-1", "SN-0042"));

        Assert.False(Judge(Some.DefectCase, Some.Warranty with { Scope = van }).IsEligible);
    }

    [Fact]
    public void Decide_CaseWithoutEquipment_WouldHaveToNameIt() => AssertFails(
        Some.DefectCase with { Equipment = null },
        Some.Warranty,
        new RuleVerdict(
            EligibilityRule.Scope,
            ReasonCode.EquipmentNotNamed,
            "none",
            "PUMP-2/SN-0042",
            new SmallestChange("case.equipment", "PUMP-2/SN-0042")));

    [Fact]
    public void Decide_FamilyInOtherLetterCase_IsTheSameFamily() =>
        Assert.True(Judge(Some.DefectCase, Some.Contract with { Scope = CoverageScope.OfProductFamily("PUMPS") }).IsEligible);

    [Fact]
    public void Decide_ProductWithoutFamily_IsInNone() => AssertFails(
        Some.DefectCase with { Equipment = Some.DefectCase.Equipment! with { ProductFamily = null } },
        Some.Contract with { Scope = CoverageScope.OfProductFamily("Pumps") },
        new RuleVerdict(
            EligibilityRule.Scope, ReasonCode.OutOfScope, "none", "Pumps", new SmallestChange("case.equipment.productFamily", "Pumps")));

    [Fact]
    public void Decide_WarrantyAndUsageHelp_CoversDefectsOnly() => AssertFails(
        Some.UsageHelpCase,
        Some.Warranty,
        new RuleVerdict(
            EligibilityRule.Reason, ReasonCode.ReasonNotCovered, "usageHelp", "defect", new SmallestChange("reasons", "usageHelp")));

    [Fact]
    public void Decide_ContractThatPaysNothingOfARepair_IsNotEligible() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Shares = Some.Shares(labour: 0, travel: 0, parts: 0, assistance: 100) },
        new RuleVerdict(EligibilityRule.Share, ReasonCode.PaysNothing, "0", "0.01", new SmallestChange("shares.labour", "0.01")));

    private static CandidateVerdict Judge(CaseFacts facts, CoverageSource source) =>
        Assert.Single(EntitlementEngine.Decide(facts, [source], Some.Monday).Candidates);

    private static void AssertFails(CaseFacts facts, CoverageSource source, RuleVerdict expected) =>
        Assert.Equal(expected, Assert.Single(Judge(facts, source).Rules, rule => !rule.Passed));
}
