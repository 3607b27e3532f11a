using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_contract_is_cancelled
{
    [Fact]
    public async Task Should_credit_once_what_was_billed_in_advance()
    {
        await using var hub = await TestHub.StartAsync();
        var office = new ContractOffice(hub);
        var contract = await office.ContractAsync(ContractOffice.Today.AddMonths(-2).AddDays(-10));
        await office.BillAsync();

        // The bills may not be posted yet: then the credit has to wait for them, not to fail.
        var act = await office.CancelAsync(contract, ContractOffice.Today);
        await hub.SettleAsync();

        var credit = Assert.Single(await office.DocumentsAsync("credit-notes"));
        var change = Assert.Single(await office.RowsAsync("sav_contractchange", "sav_contractchangeid", act));
        Assert.Equal(credit.GetProperty("number").GetString(), change.GetAttributeValue<string>("sav_creditnumber"));
        Assert.Equal(credit.GetProperty("amount").GetDecimal(), change.GetAttributeValue<Money>("sav_creditamount").Value);
        Assert.InRange(credit.GetProperty("amount").GetDecimal(), 50m, 75m);
        Assert.Equal(743120001, change.ChoiceOf("sav_creditstatus"));
        Assert.DoesNotContain(
            await office.RowsAsync("sav_instalment", "sav_servicecontractid", contract.Id), row => row.ChoiceOf("sav_status") == 743120000);
        Assert.Empty((await hub.CheckAsync()).Findings);
    }
}
