using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_the_last_day_of_a_contract_comes
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_renew_it_once_and_close_it()
    {
        await using var hub = await TestHub.StartAsync();
        var office = new ContractOffice(hub);
        var contract = await office.ContractAsync(ContractOffice.Today.AddMonths(-12).AddDays(-3), row => row["sav_autorenew"] = true);

        await hub.Host.Functions.RunTimerAsync("ExpireContracts", Stop);
        await hub.Host.Functions.RunTimerAsync("ExpireContracts", Stop);

        var renewal = Assert.Single(await office.RowsAsync("sav_servicecontract", "sav_renewedfromid", contract.Id));
        Assert.Equal(("C-90-R1", 743120001), (renewal.GetAttributeValue<string>("sav_number"), renewal.ChoiceOf("statuscode")));
        var ended = Assert.Single(await office.RowsAsync("sav_servicecontract", "sav_servicecontractid", contract.Id));
        Assert.Equal(2, ended.ChoiceOf("statuscode"));
        Assert.Equal(2, (await office.RowsAsync("sav_contractchange", "sav_servicecontractid", contract.Id)).Count);
        Assert.Equal(12, (await office.RowsAsync("sav_instalment", "sav_servicecontractid", renewal.Id)).Count);
    }

    [Fact]
    public async Task Should_leave_it_in_its_grace_period()
    {
        await using var hub = await TestHub.StartAsync();
        var office = new ContractOffice(hub);
        var contract = await office.ContractAsync(ContractOffice.Today.AddMonths(-12).AddDays(-3), row => row["sav_gracedays"] = 30);

        await hub.Host.Functions.RunTimerAsync("ExpireContracts", Stop);

        var row = Assert.Single(await office.RowsAsync("sav_servicecontract", "sav_servicecontractid", contract.Id));
        Assert.Equal(743120001, row.ChoiceOf("statuscode"));
    }
}
