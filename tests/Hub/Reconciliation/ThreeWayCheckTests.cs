using Sav.Hub.Reconciliation;

namespace Sav.Hub.Tests.Reconciliation;

public sealed class ThreeWayCheckTests
{
    private static readonly CaseEffect Billed = new("billing/1/1", EffectKind.Billing, "CAS-1", 100.10m, "INV-1");
    private static readonly SentMessage Sent = new("billing/1/1", "CAS-1", null);
    private static readonly PartnerDocument Invoice = new("billing/1/1", "INV-1", 100.10m);

    [Fact]
    public void Compare_AllThreeAgree_Holds()
    {
        var result = ThreeWayCheck.Compare(1, [Billed], [Sent], [Invoice]);

        Assert.True(result.Holds);
        Assert.Equal("1 cases, 0 missing, 0 double", result.Summary);
    }

    [Fact]
    public void Compare_NoMessage_IsMissing() => AssertFinding(FindingKind.Missing, "no message", [Billed], [], [Invoice]);

    [Fact]
    public void Compare_NoDocument_IsMissing() => AssertFinding(FindingKind.Missing, "no document", [Billed], [Sent], []);

    [Fact]
    public void Compare_AnswerNotOnTheCase_IsMissing() =>
        AssertFinding(FindingKind.Missing, "INV-1", [Billed with { RecordedDocument = null }], [Sent], [Invoice]);

    [Fact]
    public void Compare_TwoDocuments_IsDouble() =>
        AssertFinding(FindingKind.Double, "INV-1, INV-2", [Billed], [Sent], [Invoice, Invoice with { Number = "INV-2" }]);

    [Fact]
    public void Compare_TwoMessages_IsDouble() => AssertFinding(FindingKind.Double, "2 messages", [Billed], [Sent, Sent], [Invoice]);

    [Fact]
    public void Compare_DocumentThatNoCaseAskedFor_IsDouble() => AssertFinding(FindingKind.Double, "INV-1", [], [], [Invoice]);

    [Fact]
    public void Compare_MessageThatNoCaseAskedFor_IsDouble() => AssertFinding(FindingKind.Double, "no case", [], [Sent], []);

    [Fact]
    public void Compare_AmountsDiffer_IsDifferent() =>
        AssertFinding(FindingKind.Different, "100.11", [Billed], [Sent], [Invoice with { Amount = 100.11m }]);

    [Fact]
    public void Compare_RefusedInWords_IsExplainedAndHolds()
    {
        var result = ThreeWayCheck.Compare(1, [Billed with { RecordedDocument = null }], [Sent with { FailureReason = "customer C-1 is blocked" }], []);

        Assert.True(result.Holds);
        Assert.Equal(1, result.Explained);
        Assert.Equal("customer C-1 is blocked", Assert.Single(result.Findings).Explanation);
    }

    [Fact]
    public void WithExpectedCases_CaseNeverOpened_IsMissing()
    {
        var result = ThreeWayCheck.Compare(1, [Billed], [Sent], [Invoice]);

        Assert.True(result.WithExpectedCases(1).Holds);
        Assert.Equal("1 cases, 2 missing, 0 double", result.WithExpectedCases(3).Summary);
    }

    private static void AssertFinding(
        FindingKind kind, string part, CaseEffect[] effects, SentMessage[] messages, PartnerDocument[] documents)
    {
        var result = ThreeWayCheck.Compare(1, effects, messages, documents);

        Assert.False(result.Holds);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(kind, finding.Kind);
        Assert.Contains(part, finding.Explanation);
    }
}
