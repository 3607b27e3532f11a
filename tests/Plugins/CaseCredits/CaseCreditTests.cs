using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.CaseCredits;

public sealed class CaseCreditTests
{
    private const int Posted = 1;
    private const int Cancelled = 3;

    private readonly Organisation _organisation;
    private readonly Desk _desk;
    private readonly EntityReference _case;
    private readonly EntityReference _invoice;

    public CaseCreditTests(Organisation organisation)
    {
        _organisation = organisation;
        _desk = new Desk(organisation);
        _case = _desk.Case(usageHelp: true);
        _desk.Work(_case, 0, 1, 60);
        _desk.Close(_case);
        _invoice = organisation.OfCase("sav_caseinvoice", _case).Single().ToEntityReference();
        SetStatus(Posted);
    }

    [Fact]
    public void Create_Part_AsksTheErpForItOnce()
    {
        var credit = Credit(12.50m);

        var row = _organisation.Read(credit);
        var message = Assert.Single(_organisation.OfCase("sav_integrationmessage", _case), IsCredit);
        var asked = PayloadJson.Read<CaseCreditRequested>(message.Text("sav_payload"));
        Assert.Equal(IdempotencyKeys.CaseCredit(_case.Id, credit.Id), asked.IdempotencyKey);
        Assert.Equal(asked.IdempotencyKey, message.Text("sav_externalid"));
        Assert.Equal((12.50m, "EUR", "Late", "INV-1"), (asked.Amount, asked.Currency, asked.Reason, asked.InvoiceNumber));
        Assert.Equal(IdempotencyKeys.Billing(_case.Id, 1), asked.InvoiceKey);
        Assert.Equal((0, _case.Id), (row.Choice("sav_status"), row.Lookup("sav_incidentid").Id));
        Assert.Equal(12.50m, _organisation.Read(_case).Amount("sav_creditedamount"));
        Assert.Equal(12.50m, _organisation.Read(_invoice).Amount("sav_creditedamount"));
    }

    [Fact]
    public void Create_WithoutAmount_CreditsAllThatIsLeft()
    {
        Credit(12.50m);

        var rest = Credit(null);

        Assert.Equal(47.50m, _organisation.Read(rest).Amount("sav_amount"));
        Assert.Equal(60m, _organisation.Read(_case).Amount("sav_creditedamount"));
    }

    [Theory]
    [InlineData(60.01)]
    [InlineData(0)]
    [InlineData(0.001)]
    public void Create_AmountNotWithinTheDocument_IsRefused(decimal amount) =>
        Assert.Contains("60.00 of what was billed is left", CrmRow.Refusal(() => Credit(amount)));

    [Fact]
    public void Create_MoreThanAllCreditsTogetherMayBe_IsRefusedAndLeavesNoMessage()
    {
        Credit(40m);

        Assert.Contains("20.00 of what was billed is left", CrmRow.Refusal(() => Credit(20.01m)));
        Assert.Single(_organisation.OfCase("sav_integrationmessage", _case), IsCredit);
    }

    [Fact]
    public void Create_WithoutReason_IsRefused() =>
        Assert.Contains("and a reason", CrmRow.Refusal(() => Credit(10m, reason: " ")));

    [Theory]
    [InlineData(0)]
    [InlineData(Cancelled)]
    [InlineData(4)]
    public void Create_DocumentNotValid_IsRefused(int status)
    {
        var other = _desk.Case(usageHelp: true);
        _desk.Work(other, 0, 1, 60);
        _desk.Close(other);
        var invoice = _organisation.OfCase("sav_caseinvoice", other).Single().ToEntityReference();
        _desk.Change(invoice, "sav_status", new OptionSetValue(743120000 + status));

        Assert.Contains("has no valid document", CrmRow.Refusal(() => Credit(10m, invoice: invoice)));
    }

    [Fact]
    public void Update_WhatWasAsked_IsRefusedAndTheAnswerIsTaken()
    {
        var credit = Credit(10m);

        Assert.Contains("stays as it is", CrmRow.Refusal(() => _desk.Change(credit, "sav_amount", new Money(5))));
        Assert.Contains("case credit", CrmRow.Refusal(() => _organisation.Service.Delete("sav_casecredit", credit.Id)));
        _desk.Change(credit, "sav_documentnumber", "CCN-1");

        Assert.Equal("CCN-1", _organisation.Read(credit).Text("sav_documentnumber"));
    }

    private static bool IsCredit(Entity message) => message.Text("sav_type") == MessageTypes.CaseCreditRequested;

    private EntityReference Credit(decimal? amount, string reason = "Late", EntityReference? invoice = null) =>
        _organisation.Create(new Entity("sav_casecredit")
        {
            ["sav_caseinvoiceid"] = invoice ?? _invoice,
            ["sav_amount"] = amount is { } given ? new Money(given) : null,
            ["sav_reason"] = reason,
        });

    private void SetStatus(int status) => _organisation.Service.Update(new Entity(_invoice.LogicalName, _invoice.Id)
    {
        ["sav_status"] = new OptionSetValue(743120000 + status), ["sav_documentnumber"] = "INV-1",
    });
}
