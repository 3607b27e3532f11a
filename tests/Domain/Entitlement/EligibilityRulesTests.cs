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
            Channels = [CaseChannel.Web],
            Contacts = ["P-1"],
            DefectCode = "LEAK",
            Currency = "CHF",
            Deductible = 10,
            Shares = Some.Shares(0, 0, 0, 0),
            Quota = new Quota { Unit = QuotaUnit.Cases, Remaining = 0 },
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

    [Fact]
    public void Decide_ShareThatHasEnded_WouldHaveToRunLonger() => AssertFails(
        Some.DefectCase,
        Some.Warranty with
        {
            Shares = Some.Shares(labour: 0, travel: 0, parts: 100, assistance: 0), ShareEnds = new ShareEnds { Parts = Some.Date("2026-03-02") },
        },
        new RuleVerdict(EligibilityRule.Share, ReasonCode.ShareEnded, "2026-03-02", "2026-03-02", new SmallestChange("shareEnds.parts", "2026-03-03")));

    [Fact]
    public void Decide_WithinTheGracePeriod_StillCovers()
    {
        var ended = Some.Contract with
        {
            Validity = new ValidityPeriod(Some.Date("2025-01-01"), Some.Date("2026-02-01"), Some.Paris), GraceDays = 30,
        };

        var verdict = Judge(Some.DefectCase, ended).Rules.Single(rule => rule.Rule == EligibilityRule.End);

        Assert.Equal(new RuleVerdict(EligibilityRule.End, ReasonCode.InGracePeriod, "2026-03-02", "2026-03-03", null), verdict);
        Assert.False(Judge(Some.DefectCase, ended with { GraceDays = 29 }).IsEligible);
        Assert.False(Judge(Some.DefectCase, ended with { Status = CoverageSourceStatus.Expired }).IsEligible);
    }

    [Fact]
    public void Decide_AfterTheGracePeriod_TheEndWouldHaveToMoveByTheRestOnly()
    {
        var ended = Some.Contract with
        {
            Validity = new ValidityPeriod(Some.Date("2025-01-01"), Some.Date("2026-01-01"), Some.Paris), GraceDays = 30,
        };

        AssertFails(
            Some.DefectCase,
            ended,
            new RuleVerdict(EligibilityRule.End, ReasonCode.GraceEnded, "2026-03-02", "2026-01-31", new SmallestChange("to", "2026-02-01")));
        var longer = ended with { Validity = new ValidityPeriod(Some.Date("2025-01-01"), Some.Date("2026-02-01"), Some.Paris) };
        Assert.True(Judge(Some.DefectCase, longer).IsEligible);
    }

    [Fact]
    public void Decide_ContractOfAnotherSite_CoversThatOneOnly() => AssertFails(
        Some.DefectCase with { Site = "LYON" },
        Some.Contract with { Scope = CoverageScope.OfSite("PARIS") },
        new RuleVerdict(EligibilityRule.Scope, ReasonCode.OutOfScope, "LYON", "PARIS", new SmallestChange("scope.site", "LYON")));

    [Fact]
    public void Decide_CaseWithoutSite_WouldHaveToNameIt() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Scope = CoverageScope.OfSite("PARIS") },
        new RuleVerdict(EligibilityRule.Scope, ReasonCode.SiteNotNamed, "none", "PARIS", new SmallestChange("case.site", "PARIS")));

    [Fact]
    public void Decide_ChannelThatIsNotCovered_WouldHaveToBe() => AssertFails(
        Some.DefectCase with { Channel = CaseChannel.Phone },
        Some.Contract with { Channels = [CaseChannel.Web, CaseChannel.Email] },
        new RuleVerdict(
            EligibilityRule.Channel, ReasonCode.ChannelNotCovered, "phone", "email, web", new SmallestChange("channels", "phone")));

    [Fact]
    public void Decide_ChannelThatNobodyKnows_WouldHaveToBeNamed() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Channels = [CaseChannel.Web, CaseChannel.Email] },
        new RuleVerdict(
            EligibilityRule.Channel, ReasonCode.ChannelNotNamed, "none", "email, web", new SmallestChange("case.channel", "email")));

    [Fact]
    public void Decide_CallerWhoIsNotNamed_WouldHaveToBe() => AssertFails(
        Some.DefectCase with { Contact = "P-9" },
        Some.Contract with { Contacts = ["P-2", "P-1"] },
        new RuleVerdict(EligibilityRule.Contact, ReasonCode.ContactNotCovered, "P-9", "P-1, P-2", new SmallestChange("contacts", "P-9")));

    [Fact]
    public void Decide_CallerWhoIsNotKnown_WouldHaveToBeNamed() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Contacts = ["P-2", "P-1"] },
        new RuleVerdict(EligibilityRule.Contact, ReasonCode.ContactNotNamed, "none", "P-1, P-2", new SmallestChange("case.contact", "P-1")));

    [Fact]
    public void Decide_OtherDefectThanTheRepaired_IsAnother() => AssertFails(
        Some.DefectCase with { DefectCode = "NOISE" },
        Some.Warranty with { Kind = CoverageSourceKind.RepairWarranty, DefectCode = "LEAK" },
        new RuleVerdict(EligibilityRule.Defect, ReasonCode.OtherDefect, "NOISE", "LEAK", new SmallestChange("defectCode", "NOISE")));

    [Fact]
    public void Decide_DefectThatNobodyNamed_WouldHaveToBeThisOne() => AssertFails(
        Some.DefectCase,
        Some.Warranty with { DefectCode = "LEAK" },
        new RuleVerdict(EligibilityRule.Defect, ReasonCode.DefectNotNamed, "none", "LEAK", new SmallestChange("case.defectCode", "LEAK")));

    [Fact]
    public void Decide_AmountsInAnotherCurrency_CannotBeReckoned() => AssertFails(
        Some.DefectCase,
        Some.Contract with { Cap = 500, Currency = "CHF" },
        new RuleVerdict(EligibilityRule.Currency, ReasonCode.OtherCurrency, "EUR", "CHF", new SmallestChange("currency", "EUR")));

    [Theory]
    [InlineData(QuotaUnit.Cases, "0.5", "1")]
    [InlineData(QuotaUnit.Visits, "0", "1")]
    [InlineData(QuotaUnit.Hours, "0", "0.01")]
    [InlineData(QuotaUnit.Money, "0", "0.01")]
    public void Decide_QuotaThatIsUsedUp_WouldHaveToHaveSomethingLeft(QuotaUnit unit, string remaining, string needed)
    {
        var left = decimal.Parse(remaining, System.Globalization.CultureInfo.InvariantCulture);

        AssertFails(
            Some.DefectCase,
            Some.Contract with { Currency = "EUR", Quota = new Quota { Unit = unit, Remaining = left } },
            new RuleVerdict(EligibilityRule.Quota, ReasonCode.QuotaUsedUp, remaining, needed, new SmallestChange("quota.remaining", needed)));
    }

    private static CandidateVerdict Judge(CaseFacts facts, CoverageSource source) =>
        Assert.Single(EntitlementEngine.Decide(facts, [source], Some.Monday).Candidates);

    private static void AssertFails(CaseFacts facts, CoverageSource source, RuleVerdict expected) =>
        Assert.Equal(expected, Assert.Single(Judge(facts, source).Rules, rule => !rule.Passed));
}
