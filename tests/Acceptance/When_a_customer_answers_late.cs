using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_customer_answers_late
{
    [Fact]
    public async Task Should_leave_the_expired_quote_to_staff_and_take_the_answer_after_all()
    {
        await using var hub = await TestHub.StartAsync(options => options with { UnansweredQuotePercent = 100 });
        using var erp = new ErpDesk(hub);
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();

        await erp.PassTwoMonthsAsync();
        var expired = await hub.CaseAsync(id);
        await erp.AnswerAsync(expired.GetAttributeValue<string>("sav_quotenumber"), accepted: true);
        var accepted = await hub.CaseAsync(id);

        Assert.Equal((Choice.QuoteExpired, Choice.CaseActive), (expired.ChoiceOf("sav_quotestatus"), expired.ChoiceOf("statecode")));
        Assert.Equal((Choice.QuoteAccepted, Choice.CaseActive), (accepted.ChoiceOf("sav_quotestatus"), accepted.ChoiceOf("statecode")));
        Assert.Equal(Choice.StatusInProgress, accepted.ChoiceOf("statuscode"));
    }

    [Fact]
    public async Task Should_close_the_case_when_the_quote_is_declined_and_bill_nothing()
    {
        await using var hub = await TestHub.StartAsync(options => options with { UnansweredQuotePercent = 100 });
        using var erp = new ErpDesk(hub);
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();

        await erp.AnswerAsync((await hub.CaseAsync(id)).GetAttributeValue<string>("sav_quotenumber"), accepted: false);

        Assert.Equal(Choice.CaseCancelled, (await hub.CaseAsync(id)).ChoiceOf("statecode"));
        Assert.Empty(await hub.RowsOfAsync("sav_caseinvoice", id));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_bill_the_accepted_quote_show_its_payment_and_credit_a_part_of_it()
    {
        await using var hub = await TestHub.StartAsync(options => options with { UnansweredQuotePercent = 100 });
        using var erp = new ErpDesk(hub);
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();
        await erp.AnswerAsync((await hub.CaseAsync(id)).GetAttributeValue<string>("sav_quotenumber"), accepted: true);
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var credit = await hub.CreditAsync(id, 12.50m);
        await erp.PassTwoMonthsAsync();

        var invoice = Assert.Single(await hub.RowsOfAsync("sav_caseinvoice", id));
        Assert.Equal((62.01m, 12.50m), (invoice.AmountOf("sav_billedamount"), invoice.AmountOf("sav_creditedamount")));
        Assert.Contains(invoice.ChoiceOf("sav_status"), new int?[] { Choice.InvoicePosted, Choice.InvoicePaid });
        var row = Assert.Single(await hub.RowsOfAsync("sav_casecredit", id));
        Assert.Equal((credit, "CCN-000001"), (row.Id, row.GetAttributeValue<string>("sav_documentnumber")));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }
}
