using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_nothing_covers_a_case
{
    [Fact]
    public async Task Should_ask_the_erp_for_one_quote_and_show_the_customers_answer()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.SettleAsync();

        var row = await hub.CaseAsync(id);
        var quote = Assert.Single(await hub.DocumentsAsync());
        Assert.Equal(Choice.QuoteRequired, row.ChoiceOf("sav_outcome"));
        Assert.Equal(quote.Number, row.GetAttributeValue<string>("sav_quotenumber"));
        Assert.Equal(quote.Amount, row.AmountOf("sav_quotedamount"));
        Assert.Contains(row.ChoiceOf("sav_quotestatus"), new int?[] { Choice.QuoteAccepted, Choice.QuoteDeclined });
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_miss_no_second_quote_after_a_decision_that_left_the_first_one_standing()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");
        await hub.ChangeAsync("incident", id, ("sav_severity", new OptionSetValue(743120000)));
        await hub.SettleAsync();

        Assert.Equal(2, (await hub.RowsOfAsync("sav_entitlementdecision", id)).Count);
        Assert.Single(await hub.DocumentsAsync());
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_explain_in_both_languages_what_lost_and_what_would_have_won()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OutOfCoverage, "N-1");

        var decision = Assert.Single(await hub.RowsOfAsync("sav_entitlementdecision", id));
        Assert.NotEqual(
            decision.GetAttributeValue<string>("sav_summaryenglish"), decision.GetAttributeValue<string>("sav_summaryfrench"));
        Assert.Equal(64, decision.GetAttributeValue<string>("sav_hash").Length);
    }
}
