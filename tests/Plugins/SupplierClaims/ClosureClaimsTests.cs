using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Claims;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.SupplierClaims;

public sealed class ClosureClaimsTests(Organisation organisation)
{
    private const int First = 743120000;
    private const int Labour = 0;
    private const int Parts = 2;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Close_UnderAWarrantyOfASupplier_ClaimsWhatItCovered()
    {
        var reference = CaseUnderWarranty("SUP-1");
        _desk.Work(reference, Labour, 1.5m, 60.01m);
        _desk.Work(reference, Parts, 2, 12.25m);

        _desk.Close(reference);

        var claim = Assert.Single(organisation.OfCase("sav_supplierclaim", reference));
        Assert.Equal((1, 1, 0), (claim["sav_closedrevision"], claim["sav_number"], claim.Choice("sav_status")));
        Assert.Equal(("SN-1/warranty", "SUP-1", 0), (claim.Text("sav_sourcenumber"), claim.Text("sav_suppliernumber"), claim.Choice("sav_source")));
        Assert.Equal((90.02m, 0m, 24.50m, 114.52m), (claim.Amount("sav_labouramount"), claim.Amount("sav_travelamount"), claim.Amount("sav_partsamount"), claim.Amount("sav_amount")));
        var asked = Assert.Single(Claims(reference));
        Assert.Equal((IdempotencyKeys.Claim(reference.Id, 1, 1), claim.Id), (asked.IdempotencyKey, asked.ClaimId));
        Assert.Equal(("warranty", "SN-1/warranty", "SUP-1", 114.52m), (asked.Source, asked.SourceNumber, asked.SupplierNumber, asked.Amount));
        Assert.Equal((_desk.Article, "SN-1", "EUR", Organisation.Now), (asked.Article, asked.EquipmentSerial, asked.Currency, asked.ClosedOn));
    }

    [Fact]
    public void Close_ClaimAndBill_AreNumberedOneAfterTheOther()
    {
        var reference = CaseUnderWarranty("SUP-1");
        _desk.Work(reference, Labour, 1, 50);

        _desk.Close(reference);

        var messages = organisation.OfCase("sav_integrationmessage", reference);
        Assert.Equal([MessageTypes.BillingRequested, MessageTypes.ClaimRequested], messages.Select(message => message.Text("sav_type")));
        Assert.Equal(2, organisation.Read(reference).GetAttributeValue<int>("sav_messagesequence"));
    }

    [Fact]
    public void Close_ReopenedCase_ClaimsOnlyWhatIsNew()
    {
        var reference = CaseUnderWarranty("SUP-1");
        _desk.Work(reference, Labour, 1, 50);
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Work(reference, Labour, 1, 30);

        _desk.Close(reference);

        Assert.Equal([(1, 50m), (2, 30m)], Claims(reference).Select(claim => (claim.Revision, claim.Amount)));
    }

    [Fact]
    public void Close_ProductWithoutSupplier_ClaimsNothing()
    {
        var reference = CaseUnderWarranty(supplier: null);
        _desk.Work(reference, Labour, 1, 50);

        _desk.Close(reference);

        Assert.Empty(organisation.OfCase("sav_supplierclaim", reference));
        Assert.Empty(Claims(reference));
    }

    [Fact]
    public void Close_CoveredByAContract_ClaimsNothingFromTheSupplier()
    {
        _desk.Change(_desk.Product, "sav_suppliernumber", "SUP-1");
        _desk.Contract();
        var reference = _desk.Case(_desk.Equipment());
        _desk.Work(reference, Labour, 1, 50);

        _desk.Close(reference);

        Assert.Empty(Claims(reference));
    }

    [Fact]
    public void Update_StatusThatComesLate_LeavesTheLaterOne()
    {
        var claim = Claimed();

        Write(claim, ("sav_status", new OptionSetValue(First + 5)), ("sav_paidamount", new Money(40)));
        Write(claim, ("sav_status", new OptionSetValue(First + 4)), ("sav_acceptedamount", new Money(40)));
        Write(claim, ("sav_status", new OptionSetValue(First + 2)), ("sav_claimnumber", "CLM-1"));

        var row = organisation.Read(claim);
        Assert.Equal((5, 40m, 40m, "CLM-1"), (row.Choice("sav_status"), row.Amount("sav_paidamount"), row.Amount("sav_acceptedamount"), row.Text("sav_claimnumber")));
    }

    [Fact]
    public void Write_ClaimByHand_IsRefused()
    {
        var claim = Claimed();
        var copy = new Entity("sav_supplierclaim") { ["sav_name"] = "MORE", ["sav_amount"] = new Money(900) };

        Assert.Contains("'sav_amount' cannot be changed", CrmRow.Refusal(() => _desk.Change(claim, "sav_amount", new Money(900))));
        Assert.Contains("is kept by the system", CrmRow.Refusal(() => organisation.Create(copy)));
        Assert.Contains("is kept by the system", CrmRow.Refusal(() => organisation.Service.Delete(claim.LogicalName, claim.Id)));
    }

    private EntityReference CaseUnderWarranty(string? supplier)
    {
        if (supplier is not null)
        {
            _desk.Change(_desk.Product, "sav_suppliernumber", supplier);
        }

        return _desk.Case(_desk.Equipment(warrantyEnd: new DateTime(2026, 12, 31)));
    }

    private EntityReference Claimed()
    {
        var reference = CaseUnderWarranty("SUP-1");
        _desk.Work(reference, Labour, 1, 50);
        _desk.Close(reference);
        return Assert.Single(organisation.OfCase("sav_supplierclaim", reference)).ToEntityReference();
    }

    private void Write(EntityReference claim, params (string Column, object Value)[] columns)
    {
        var row = new Entity(claim.LogicalName, claim.Id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        organisation.Service.Update(row);
    }

    private IReadOnlyList<ClaimRequested> Claims(EntityReference reference) =>
    [
        .. organisation.OfCase("sav_integrationmessage", reference)
            .Where(message => message.Text("sav_type") == MessageTypes.ClaimRequested)
            .Select(message => PayloadJson.Read<ClaimRequested>(message.Text("sav_payload"))),
    ];
}
