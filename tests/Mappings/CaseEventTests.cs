using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;
using Sav.Messages.Billing;
using Sav.Messages.Claims;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Mappings.Tests;

public sealed class CaseEventTests
{
    private static readonly Guid _id = Guid.Parse("0b8f6f0e-6b3b-4f6e-9d0a-1f2e3d4c5b6a");

    private static readonly DateTime _instant = new(2026, 3, 2, 8, 15, 0, DateTimeKind.Utc);

    [Fact]
    public void Map_InvoicePosted_TellsNumberAndKindAndLeavesTheClosuresAmounts()
    {
        var posted = new InvoicePosted
        {
            DocumentNumber = "INV-000001", Kind = "costStatement", CoveredAmount = 72.40m, PostedOn = _instant,
        };

        Assert.Equal(
            new PostedDocument { DocumentNumber = "INV-000001", Kind = InvoiceKind.CostStatement, PostedOn = _instant },
            Maps.Mapper.Map<PostedDocument>(posted));
    }

    [Fact]
    public void Map_InvoicePaid_TellsAmountAndDay() => Assert.Equal(
        new DocumentPayment { DocumentNumber = "INV-000001", Amount = 38.10m, PaidOn = new DateTime(2026, 3, 9) },
        Maps.Mapper.Map<DocumentPayment>(new InvoicePaid { DocumentNumber = "INV-000001", Amount = 38.10m, PaidOn = "2026-03-09" }));

    [Fact]
    public void Map_InvoiceCancelled_TellsWhenAndWhy() => Assert.Equal(
        new DocumentCancellation { DocumentNumber = "INV-000001", Reason = "Wrong address", CancelledOn = _instant },
        Maps.Mapper.Map<DocumentCancellation>(
            new InvoiceCancelled { DocumentNumber = "INV-000001", Reason = "Wrong address", CancelledOn = _instant }));

    [Fact]
    public void Map_QuoteAnswered_TellsWhenAndUnderWhichKey()
    {
        var answered = new QuoteAnswered { CaseId = _id, QuoteNumber = "QUO-1", DecidedOn = _instant, IdempotencyKey = "quote/1" };

        var change = Maps.Mapper.Map<QuoteChange>(answered);

        Assert.Equal((_instant, "quote/1", (Money?)null), (change.AnsweredOn, change.IdempotencyKey, change.QuotedAmount));
    }

    [Fact]
    public void Map_QuoteExpired_IsNoAnswer()
    {
        var change = Maps.Mapper.Map<QuoteChange>(new QuoteExpired { CaseId = _id, QuoteNumber = "QUO-1", ExpiredOn = _instant });

        Assert.Equal((QuoteStatus.Expired, (DateTime?)null), (change.Status, change.AnsweredOn));
    }

    [Fact]
    public void Map_QuoteIssued_TellsNumberAndAmount()
    {
        var change = Maps.Mapper.Map<QuoteChange>(new QuoteIssued
        {
            CaseId = _id, QuoteNumber = "QUO-000001", Amount = 89m, ValidUntil = "2026-04-01",
        });

        Assert.Equal(
            (_id, "QUO-000001", 89m, QuoteStatus.Issued, new DateTime(2026, 4, 1)),
            (change.CaseId, change.QuoteNumber, change.QuotedAmount!.Value, change.Status, change.ValidUntil));
    }

    [Fact]
    public void Map_PartsShipped_CountsPiecesAsShipped()
    {
        var change = Maps.Mapper.Map<PartChange>(new PartsShipped { PartRequestId = _id, Quantity = 2, DocumentNumber = "ORD-000001" });

        Assert.Equal(new PartChange { PartRequestId = _id, ShippedNow = 2, OrderNumber = "ORD-000001" }, change);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(3, 3)]
    public void Map_PartsBackordered_CountsPiecesAsExpected(int? revision, int counted)
    {
        var later = new PartsBackordered
        {
            PartRequestId = _id, Quantity = 1, DocumentNumber = "ORD-000001", ExpectedOn = "2026-03-09", Revision = revision,
        };

        Assert.Equal(
            new PartChange
            {
                PartRequestId = _id, Backordered = 1, ExpectedOn = new DateTime(2026, 3, 9), ExpectedRevision = counted,
                OrderNumber = "ORD-000001",
            },
            Maps.Mapper.Map<PartChange>(later));
    }

    [Fact]
    public void Map_PartsCancelled_TellsPiecesAndBothNumbers()
    {
        var cancelled = new PartsCancelled { PartRequestId = _id, Quantity = 0, DocumentNumber = "CAN-000001", OrderNumber = "ORD-000001" };

        Assert.Equal(
            new PartChange { PartRequestId = _id, Cancelled = 0, CancellationNumber = "CAN-000001", OrderNumber = "ORD-000001" },
            Maps.Mapper.Map<PartChange>(cancelled));
    }

    [Theory]
    [InlineData("reusable", ReturnCondition.Reusable)]
    [InlineData("defective", ReturnCondition.Defective)]
    [InlineData("damaged", ReturnCondition.Damaged)]
    public void Map_PartsReturned_TellsPiecesAndCondition(string name, ReturnCondition condition)
    {
        var returned = new PartsReturned { PartRequestId = _id, Quantity = 2, DocumentNumber = "RET-000001", Condition = name };

        Assert.Equal(
            new PartReturn { PartRequestId = _id, ArrivedNow = 2, ReturnNumber = "RET-000001", Condition = condition },
            Maps.Mapper.Map<PartReturn>(returned));
    }

    [Fact]
    public void Map_ClaimRejectedAtLength_CutsTheReasonToItsColumn()
    {
        var change = Maps.Mapper.Map<ClaimChange>(new ClaimRejected { ClaimId = _id, ClaimNumber = "CLM-000001", Reason = new string('x', 3000) });

        Assert.Equal((ClaimStatus.Rejected, 2000), (change.Status, change.RejectionReason!.Length));
        Assert.EndsWith("…", change.RejectionReason);
    }
}
