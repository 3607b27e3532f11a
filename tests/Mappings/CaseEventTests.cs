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

    [Fact]
    public void Map_InvoicePosted_SetsNumberAndStatusAndLeavesTheClosuresAmounts()
    {
        var posted = new InvoicePosted { CaseId = _id, DocumentNumber = "INV-000001", AmountDue = 38.10m, CoveredAmount = 72.40m };

        var row = Maps.Mapper.Map<CaseInvoice>(posted).ToEntity();

        Assert.Equal(("incident", _id), (row.LogicalName, row.Id));
        Assert.Equal("INV-000001", row["sav_invoicenumber"]);
        Assert.False(row.Contains("sav_billedamount"));
        Assert.False(row.Contains("sav_coveredamount"));
        Assert.Equal(743120002, row.GetAttributeValue<OptionSetValue>("sav_billingstatus").Value);
    }

    [Fact]
    public void Map_QuoteIssued_TellsNumberAndAmount()
    {
        var change = Maps.Mapper.Map<QuoteChange>(new QuoteIssued { CaseId = _id, QuoteNumber = "QUO-000001", Amount = 89m });

        Assert.Equal(
            (_id, "QUO-000001", 89m, QuoteStatus.Issued),
            (change.CaseId, change.QuoteNumber, change.QuotedAmount!.Value, change.Status));
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
