using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.CaseInvoices;

public sealed class CaseInvoiceTests(Organisation organisation)
{
    private const int Posted = 1;
    private const int Paid = 2;
    private const int Failed = 4;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Close_CaseWithWork_WritesItsDocumentDown()
    {
        var reference = Billed(60);

        var invoice = Assert.Single(Invoices(reference));
        var message = organisation.OfCase("sav_integrationmessage", reference).Last();
        Assert.Equal(IdempotencyKeys.Billing(reference.Id, 1), invoice.Text("sav_idempotencykey"));
        Assert.Equal((1, 0, 60m), (invoice["sav_revision"], invoice.Choice("sav_status"), invoice.Amount("sav_billedamount")));
        Assert.Equal(invoice.Id, PayloadJson.Read<BillingRequested>(message.Text("sav_payload")).InvoiceId);
    }

    [Theory]
    [InlineData(Posted, 2)]
    [InlineData(Paid, 4)]
    [InlineData(3, 5)]
    [InlineData(Failed, 3)]
    public void Update_LastDocument_IsShownOnTheCase(int status, int billingStatus)
    {
        var reference = Billed(60);

        Answer(Invoices(reference)[0], status, "INV-1");

        var row = organisation.Read(reference);
        Assert.Equal((billingStatus, "INV-1"), (row.Choice("sav_billingstatus"), row.Text("sav_invoicenumber")));
        Assert.Equal(60m, row.Amount("sav_billedamount"));
    }

    [Fact]
    public void Update_DocumentOfAnEarlierClosure_LeavesTheCaseAtTheLast()
    {
        var reference = Billed(60);
        _desk.Reopen(reference);
        _desk.Work(reference, 0, 1, 40);
        _desk.Close(reference);
        Assert.Null(organisation.Read(reference).Text("sav_invoicenumber"));

        Answer(Invoices(reference)[1], Posted, "INV-2");
        Answer(Invoices(reference)[0], Paid, "INV-1");

        var row = organisation.Read(reference);
        Assert.Equal((2, "INV-2"), (row.Choice("sav_billingstatus"), row.Text("sav_invoicenumber")));
        Assert.Equal(100m, row.Amount("sav_billedamount"));
    }

    [Fact]
    public void Update_FailedAfterItWasPosted_StaysPosted()
    {
        var reference = Billed(60);
        Answer(Invoices(reference)[0], Posted, "INV-1");

        _desk.Change(Invoices(reference)[0].ToEntityReference(), "sav_status", new OptionSetValue(743120000 + Failed));

        Assert.Equal(Posted, Invoices(reference)[0].Choice("sav_status"));
    }

    [Theory]
    [InlineData("sav_billedamount")]
    [InlineData("sav_creditedamount")]
    public void Update_WhatTheClosureWroteByHand_IsRefused(string column)
    {
        var invoice = Invoices(Billed(60))[0].ToEntityReference();

        Assert.Contains("keeps what its closure billed", CrmRow.Refusal(() => _desk.Change(invoice, column, new Money(1))));
    }

    [Fact]
    public void CreateAndDelete_ByHand_AreRefused()
    {
        var invoice = Invoices(Billed(60))[0];

        Assert.Contains("case invoice", CrmRow.Refusal(() => organisation.Service.Delete("sav_caseinvoice", invoice.Id)));
        Assert.Contains("case invoice", CrmRow.Refusal(() => organisation.Create(new Entity("sav_caseinvoice")
        {
            ["sav_name"] = "Mine",
            ["sav_incidentid"] = invoice["sav_incidentid"],
            ["sav_revision"] = 2,
            ["sav_idempotencykey"] = organisation.Next("key"),
        })));
    }

    private EntityReference Billed(decimal amount)
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, 0, 1, amount);
        _desk.Close(reference);
        return reference;
    }

    private IReadOnlyList<Entity> Invoices(EntityReference reference) => organisation.OfCase("sav_caseinvoice", reference, "sav_revision");

    private void Answer(Entity invoice, int status, string number) => organisation.Service.Update(new Entity("sav_caseinvoice", invoice.Id)
    {
        ["sav_status"] = new OptionSetValue(743120000 + status), ["sav_documentnumber"] = number,
    });
}
