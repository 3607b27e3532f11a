using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Cases;

public sealed class BillClosedCaseTests(Organisation organisation)
{
    private const int Labour = 0;
    private const int Travel = 1;
    private const int Parts = 2;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Close_PartlyCoveredCase_SplitsTheWorkAndAsksForTheInvoice()
    {
        _desk.Contract();
        var reference = _desk.Case();
        _desk.Work(reference, Labour, 1.5m, 60.01m);
        _desk.Work(reference, Parts, 2, 12.25m);

        _desk.Close(reference);

        var row = organisation.Read(reference);
        Assert.Equal(1, row.Choice("sav_billingstatus"));
        Assert.Equal(1, row.GetAttributeValue<int>("sav_closedrevision"));
        Assert.Equal(42.50m, row.Amount("sav_billedamount"));
        Assert.Equal(72.02m, row.Amount("sav_coveredamount"));
        var billing = Assert.Single(Bills(reference));
        Assert.Equal(IdempotencyKeys.Billing(reference.Id, 1), billing.IdempotencyKey);
        Assert.Equal(row.Text("ticketnumber"), billing.CaseNumber);
        Assert.Equal(_desk.CustomerNumber, billing.CustomerNumber);
        Assert.Equal("EUR", billing.Currency);
        Assert.Equal("PartlyCovered", billing.Outcome);
        Assert.Equal(organisation.Read(row.Lookup("sav_entitlementdecisionid")).Text("sav_hash"), billing.DecisionHash);
        Assert.Equal(Organisation.Now, billing.ClosedOn);
        Assert.Equal((114.52m, 72.02m, 42.50m), (billing.Amount, billing.CoveredAmount, billing.BillableAmount));
        var labour = billing.Lines[0];
        Assert.Equal(("labour", "Work 0", (string?)null), (labour.Category, labour.Description, labour.Article));
        Assert.Equal((1.5m, 60.01m, 90.02m), (labour.Quantity, labour.UnitPrice, labour.Amount));
        Assert.Equal((72.02m, 18.00m), (labour.CoveredAmount, labour.BillableAmount));
        Assert.StartsWith("L-", labour.CoveredBy);
        Assert.Equal(("parts", _desk.Article, null), (billing.Lines[1].Category, billing.Lines[1].Article, billing.Lines[1].CoveredBy));
    }

    [Fact]
    public void Close_Case_WritesTheSplitIntoTheLines()
    {
        _desk.Contract();
        var reference = _desk.Case();
        var line = _desk.Work(reference, Travel, 10, 0.55m);

        _desk.Close(reference);

        var row = organisation.Read(line);
        Assert.Equal(5.50m, row.Amount("sav_amount"));
        Assert.Equal(2.75m, row.Amount("sav_coveredamount"));
        Assert.Equal(2.75m, row.Amount("sav_billableamount"));
    }

    [Fact]
    public void Close_CaseWithoutWork_BillsNothing()
    {
        var reference = _desk.Case(usageHelp: true);

        _desk.Close(reference);

        Assert.Empty(Bills(reference));
        Assert.Equal(0, organisation.Read(reference).GetAttributeValue<int>("sav_closedrevision"));
    }

    [Fact]
    public void Close_ReopenedCase_BillsOnlyWhatIsNew()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Labour, 1, 50);
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Work(reference, Labour, 2, 50);

        _desk.Close(reference);

        var bills = Bills(reference);
        Assert.Equal([1, 2], bills.Select(bill => bill.Revision));
        Assert.Equal([50m, 100m], bills.Select(bill => bill.BillableAmount));
        Assert.Equal(150m, organisation.Read(reference).Amount("sav_billedamount"));
    }

    [Fact]
    public void Close_ReopenedCaseWithoutNewWork_BillsNothingTwice()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Labour, 1, 50);
        _desk.Close(reference);
        _desk.Reopen(reference);

        _desk.Close(reference);

        Assert.Single(Bills(reference));
        Assert.Equal(1, organisation.Read(reference).GetAttributeValue<int>("sav_closedrevision"));
    }

    [Fact]
    public void Cancel_Case_BillsNothing()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Labour, 1, 50);

        _desk.SetStatus(reference, state: 2, status: 6);

        Assert.Empty(Bills(reference));
    }

    [Fact]
    public void Close_CaseThatWasNeverDecided_IsRefusedWhenThereIsWork()
    {
        var row = _desk.CaseRow();
        row.Attributes.Remove("sav_reason");
        var reference = organisation.Create(row);
        _desk.Work(reference, Labour, 1, 50);

        Assert.Contains("Nothing was decided for the case", CrmRow.Refusal(() => _desk.Close(reference)));
        Assert.Equal(0, organisation.Read(reference).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void Close_DecisionThatWasTamperedWith_IsRefused()
    {
        var reference = _desk.Case(usageHelp: true);
        _desk.Work(reference, Labour, 1, 50);
        var decision = organisation.Read(reference).Lookup("sav_entitlementdecisionid");
        var json = organisation.Read(decision).Text("sav_decision").Replace("\"customerAmount\":100", "\"customerAmount\":0");
        organisation.Tamper(decision, "sav_decision", json);

        Assert.Contains("was changed after it was taken", CrmRow.Refusal(() => _desk.Close(reference)));
    }

    private List<BillingRequested> Bills(EntityReference reference) =>
    [
        .. organisation.OfCase("sav_integrationmessage", reference)
            .Where(message => message.Text("sav_type") == MessageTypes.BillingRequested)
            .Select(message => PayloadJson.Read<BillingRequested>(message.Text("sav_payload"))),
    ];
}
