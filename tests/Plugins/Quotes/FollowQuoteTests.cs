using Microsoft.Xrm.Sdk;
using Sav.Plugins.Tests.Crm;

namespace Sav.Plugins.Tests.Quotes;

public sealed class FollowQuoteTests(Organisation organisation)
{
    private const int Issued = 1;
    private const int Accepted = 2;
    private const int Declined = 3;
    private const int Expired = 5;

    private const int Active = 0;
    private const int Resolved = 1;
    private const int Cancelled = 2;

    private readonly Desk _desk = new(organisation);

    [Fact]
    public void Update_Accepted_EndsThePauseAndPutsTheCaseBackInProgress()
    {
        var reference = Quoted();
        _desk.SetStatus(reference, state: 0, status: 3);
        Assert.NotNull(organisation.Read(reference).GetAttributeValue<DateTime?>("sav_clockpausedon"));

        Say(reference, Accepted);

        AssertCase(reference, Active, status: 1);
        Assert.Null(organisation.Read(reference).GetAttributeValue<DateTime?>("sav_clockpausedon"));
    }

    [Fact]
    public void Update_Declined_CancelsTheCaseAndBillsNothing()
    {
        var reference = Quoted();

        Say(reference, Declined);

        AssertCase(reference, Cancelled, status: 6);
        Assert.DoesNotContain(organisation.OfCase("sav_integrationmessage", reference), IsBilling);
    }

    [Fact]
    public void Update_DeclinedAfterADiagnosis_ResolvesTheCaseAndBillsTheDiagnosis()
    {
        var reference = Quoted();
        _desk.Work(reference, 0, 0.5m, 62m);

        Say(reference, Declined);

        AssertCase(reference, Resolved, status: 5);
        Assert.Equal(31m, organisation.Read(reference).Amount("sav_billedamount"));
        Assert.Single(organisation.OfCase("sav_integrationmessage", reference), IsBilling);
    }

    [Fact]
    public void Update_Expired_LeavesTheCaseToStaffWithItsClockRunning()
    {
        var reference = Quoted();

        Say(reference, Expired);

        AssertCase(reference, Active, status: 1);
        Assert.Null(organisation.Read(reference).GetAttributeValue<DateTime?>("sav_clockpausedon"));
    }

    [Theory]
    [InlineData(Declined)]
    [InlineData(Expired)]
    public void Update_AcceptedAfterAll_ReopensTheCancelledCase(int before)
    {
        var reference = Quoted();
        Say(reference, before);
        if (before == Expired)
        {
            _desk.SetStatus(reference, state: 2, status: 6);
        }

        Say(reference, Accepted);

        AssertCase(reference, Active, status: 1);
    }

    [Fact]
    public void Update_AcceptedAfterARefusalThatWasBilled_ReopensTheCase()
    {
        var reference = Quoted();
        _desk.Work(reference, 0, 0.5m, 62m);
        Say(reference, Declined);

        Say(reference, Accepted);

        AssertCase(reference, Active, status: 1);
    }

    [Fact]
    public void Update_AcceptedWhenSolvedMeanwhile_StaysSolved()
    {
        var reference = Quoted();
        _desk.Close(reference);

        Say(reference, Accepted);

        AssertCase(reference, Resolved, status: 5);
    }

    [Fact]
    public void Update_AcceptedAgain_DoesNotTouchTheWorkThatWaitsForParts()
    {
        var reference = Quoted();
        Say(reference, Accepted);
        _desk.SetStatus(reference, state: 0, status: 3);

        Say(reference, Accepted);

        AssertCase(reference, Active, status: 3);
    }

    [Fact]
    public void Update_DeclinedAfterTheCaseWasClosed_ChangesNothing()
    {
        var reference = Quoted();
        _desk.Close(reference);

        Say(reference, Declined);

        AssertCase(reference, Resolved, status: 5);
    }

    [Theory]
    [InlineData("2", Active, 1)]
    [InlineData("5,2", Active, 1)]
    [InlineData("3,2", Active, 1)]
    [InlineData("5,3,2", Active, 1)]
    [InlineData("2,3,2", Active, 1)]
    [InlineData("3", Cancelled, 6)]
    [InlineData("5,3", Cancelled, 6)]
    [InlineData("2,3", Cancelled, 6)]
    [InlineData("5,2,3", Cancelled, 6)]
    [InlineData("3,2,3", Cancelled, 6)]
    public void Update_WhateverWasSaidBefore_TheLastAnswerDecides(string said, int state, int status)
    {
        var reference = Quoted();

        foreach (var answer in said.Split(','))
        {
            Say(reference, answer[0] - '0');
        }

        AssertCase(reference, state, status);
    }

    [Theory]
    [InlineData(100, 62, 62, 0)]
    [InlineData(50, 62, 50, 12)]
    public void Close_AcceptedQuote_BillsTheWorkUpToIt(decimal quoted, decimal work, decimal billed, decimal beyond)
    {
        var reference = Quoted(quoted);
        Say(reference, Accepted);
        _desk.Work(reference, 0, 1, work);

        _desk.Close(reference);

        var row = organisation.Read(reference);
        Assert.Equal((billed, beyond), (row.Amount("sav_billedamount"), row.Amount("sav_coveredamount")));
        Assert.Equal(billed, row.Amount("sav_quoteused"));
        Assert.Equal(beyond > 0 ? "QUO-1" : null, Messages.PayloadJson.Read<Messages.Billing.BillingRequested>(
            organisation.OfCase("sav_integrationmessage", reference).Single(IsBilling).Text("sav_payload")).Lines[0].CoveredBy);
    }

    [Fact]
    public void Close_ReopenedQuotedCase_LeavesTheRestOfTheQuoteOnly()
    {
        var reference = Quoted(100);
        Say(reference, Accepted);
        _desk.Work(reference, 0, 1, 70);
        _desk.Close(reference);
        _desk.Reopen(reference);
        _desk.Work(reference, 0, 1, 70);

        _desk.Close(reference);

        Assert.Equal(100m, organisation.Read(reference).Amount("sav_billedamount"));
    }

    [Fact]
    public void Close_QuoteNotAccepted_BillsAllThatWasDone()
    {
        var reference = Quoted(50);
        _desk.Work(reference, 0, 1, 62);

        _desk.Close(reference);

        Assert.Equal(62m, organisation.Read(reference).Amount("sav_billedamount"));
    }

    private EntityReference Quoted(decimal amount = 100)
    {
        var reference = _desk.Case();
        organisation.Service.Update(new Entity("incident", reference.Id)
        {
            ["sav_quotestatus"] = new OptionSetValue(743120000 + Issued),
            ["sav_quotenumber"] = "QUO-1",
            ["sav_quotedamount"] = new Money(amount),
        });
        return reference;
    }

    private void Say(EntityReference reference, int answer) =>
        _desk.Change(reference, "sav_quotestatus", new OptionSetValue(743120000 + answer));

    private void AssertCase(EntityReference reference, int state, int status)
    {
        var row = organisation.Read(reference);
        Assert.Equal(
            (state, status),
            (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    private static bool IsBilling(Entity message) => message.Text("sav_type") == Messages.MessageTypes.BillingRequested;
}
