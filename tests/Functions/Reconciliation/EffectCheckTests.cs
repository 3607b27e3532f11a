using Sav.Domain;
using Sav.Functions.Reconciliation;
using Sav.Functions.Tests.Fakes;
using Sav.Mappings.Crm;

namespace Sav.Functions.Tests.Reconciliation;

public sealed class EffectCheckTests
{
    private static readonly AskedEffect _billed = new("billing/1/1", new LocalizedText("billing", "une facture"), "CAS-1", 100.10m, "INV-1");
    private static readonly SentMessage _sent = new(MessageStatus.Done, null, FixedTime.Now.UtcDateTime, FixedTime.Now.UtcDateTime);
    private static readonly EnteredEffect _entry = new(1, "INV-1", 100.10m);
    private static readonly PartnerDocument _invoice = new("billing/1/1", "INV-1", 100.10m);

    [Fact]
    public void Judge_AllSidesAgree_FindsNothing() => Assert.Empty(Judge(_billed, Trace(_sent, _entry, [_invoice])));

    [Fact]
    public void Judge_NoMessage_IsMissing() => AssertOne(FindingKind.Missing, "no message", _billed, Trace(null, _entry, [_invoice]));

    [Fact]
    public void Judge_NoDocument_IsMissingAndNamesTheEntry() =>
        AssertOne(FindingKind.Missing, "Ledger entry 1 names document INV-1", _billed, Trace(_sent, _entry, []));

    [Fact]
    public void Judge_NeitherEntryNorDocument_IsMissing() =>
        AssertOne(FindingKind.Missing, "no document", _billed, Trace(_sent, null, []));

    [Fact]
    public void Judge_NoEntry_IsMissing() => AssertOne(FindingKind.Missing, "the ledger has no entry", _billed, Trace(_sent, null, [_invoice]));

    [Fact]
    public void Judge_AnswerNotInTheCrm_IsMissing() =>
        AssertOne(FindingKind.Missing, "its answer is not in the CRM", _billed with { RecordedDocument = null }, Trace(_sent, _entry, [_invoice]));

    [Fact]
    public void Judge_TwoDocuments_IsDouble() =>
        AssertOne(FindingKind.Double, "INV-1, INV-2", _billed, Trace(_sent, _entry, [_invoice, _invoice with { Number = "INV-2" }]));

    [Fact]
    public void Judge_TwoMessages_IsDouble()
    {
        var trace = Trace(_sent, _entry, [_invoice]);
        trace.Messages = 2;

        AssertOne(FindingKind.Double, "2 messages", _billed, trace);
    }

    [Fact]
    public void Judge_EntryNamesAnotherDocument_IsDifferent() =>
        AssertOne(FindingKind.Different, "INV-9", _billed, Trace(_sent, _entry with { DocumentNumber = "INV-9" }, [_invoice]));

    [Fact]
    public void Judge_EntryHasAnotherAmount_IsDifferent() =>
        AssertOne(FindingKind.Different, "100.11", _billed, Trace(_sent, _entry with { Amount = 100.11m }, [_invoice]));

    [Fact]
    public void Judge_EntryHasAnotherCurrency_IsDifferent() => AssertOne(
        FindingKind.Different,
        "100.10 EUR, the other system INV-1 100.10 CHF",
        _billed,
        Trace(_sent, _entry with { Currency = "EUR" }, [_invoice with { Currency = "CHF" }]));

    [Fact]
    public void Judge_CrmNamesAnotherDocument_IsDifferent() =>
        AssertOne(FindingKind.Different, "names document INV-8", _billed with { RecordedDocument = "INV-8" }, Trace(_sent, _entry, [_invoice]));

    [Fact]
    public void Judge_CrmNamesTheDocumentOfALaterEffect_FindsNothing() =>
        Assert.Empty(Judge(_billed with { RecordedDocument = "INV-8", IsSuperseded = true }, Trace(_sent, _entry, [_invoice])));

    [Fact]
    public void Judge_AmountsDiffer_IsDifferent() =>
        AssertOne(FindingKind.Different, "The CRM says 100.12", _billed with { Amount = 100.12m }, Trace(_sent, _entry, [_invoice]));

    [Theory]
    [InlineData(MessageStatus.Failed)]
    [InlineData(MessageStatus.ReplayRequested)]
    public void Judge_FailedInWords_IsExplained(MessageStatus status)
    {
        var failed = _sent with { Status = status, FailureReason = "le client est bloqué\nthe customer is blocked", DoneOn = null };

        var finding = Assert.Single(Judge(_billed with { RecordedDocument = null }, Trace(failed, null, [])));

        Assert.Equal(FindingKind.Explained, finding.Kind);
        Assert.Equal(("the customer is blocked", "le client est bloqué"), (finding.Text.English, finding.Text.French));
    }

    [Fact]
    public void Judge_FailedAfterTheDocumentWasMade_IsExplained()
    {
        var failed = _sent with { Status = MessageStatus.Failed, FailureReason = "pas de réponse\nno answer", DoneOn = null };

        Assert.Equal(
            FindingKind.Explained, Assert.Single(Judge(_billed with { RecordedDocument = null }, Trace(failed, null, [_invoice]))).Kind);
    }

    [Fact]
    public void WithoutCause_DocumentAndEntry_NamesBoth()
    {
        var finding = FindingText.WithoutCause("billing/2/1", Trace(null, _entry, [_invoice]));

        Assert.Equal(FindingKind.Double, finding.Kind);
        Assert.Contains("document INV-1, ledger entry 1.", finding.Text.English);
        Assert.Contains("document INV-1, écriture 1 du registre.", finding.Text.French);
    }

    private static List<Finding> Judge(AskedEffect effect, EffectTrace trace) => [.. EffectCheck.Judge(effect, trace)];

    private static void AssertOne(FindingKind kind, string part, AskedEffect effect, EffectTrace trace)
    {
        var finding = Assert.Single(Judge(effect, trace));
        Assert.Equal(kind, finding.Kind);
        Assert.Contains(part, finding.Text.English);
        Assert.Equal("CAS-1", finding.OwnerNumber);
    }

    private static EffectTrace Trace(SentMessage? message, EnteredEffect? entry, PartnerDocument[] documents) => new()
    {
        Message = message,
        Messages = message is null ? 0 : 1,
        Entry = entry,
        Document = documents.FirstOrDefault(),
        OtherDocuments = documents.Length > 1 ? [.. documents.Skip(1).Select(document => document.Number)] : null,
    };
}
