using Sav.Hub.Crm;
using Sav.Platform.Simulators.Faults;

namespace Sav.Acceptance.Tests;

public sealed class When_an_instalment_is_due
{
    // Two months and some days ago: three periods have begun.
    private static readonly DateTime _firstDay = ContractOffice.Today.AddMonths(-2).AddDays(-10);

    [Fact]
    public async Task Should_bill_each_period_once_whatever_is_run_twice()
    {
        await using var hub = await TestHub.StartAsync();
        var office = new ContractOffice(hub);
        var contract = await office.ContractAsync(_firstDay);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(office.BillAsync)));
        await hub.Host.Functions.RunTimerAsync("BillDueInstalments", TestContext.Current.CancellationToken);
        await hub.SettleAsync();
        await hub.Host.Functions.RunTimerAsync("BillDueInstalments", TestContext.Current.CancellationToken);
        await hub.SettleAsync();

        var documents = await office.DocumentsAsync("contract-invoices");
        Assert.Equal([100m, 100m, 100m], documents.Select(document => document.GetProperty("amount").GetDecimal()));
        var instalments = await office.RowsAsync("sav_instalment", "sav_servicecontractid", contract.Id);
        Assert.Equal(3, instalments.Count(row => row.ChoiceOf("sav_status") == 743120002));
        Assert.Equal(9, instalments.Count(row => row.ChoiceOf("sav_status") == 743120000));
        Assert.Equal(
            documents.Select(document => document.GetProperty("number").GetString()),
            instalments.Select(row => row.GetAttributeValue<string>("sav_documentnumber")).Where(number => number is not null).Order());
        var messages = await office.RowsAsync("sav_integrationmessage", "sav_servicecontractid", contract.Id);
        Assert.Equal([1, 2, 3], messages.Select(row => row.GetAttributeValue<int>("sav_sequence")).Order());
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_find_the_one_document_when_the_answer_was_lost()
    {
        await using var hub = await TestHub.StartAsync(options => options with
        {
            ErpFaults = FaultPlan.TimeOutAfterCommit(),
            Settings = new Dictionary<string, string?> { ["Erp:AttemptTimeout"] = "00:00:00.3000000" },
        });
        var office = new ContractOffice(hub);
        await office.ContractAsync(_firstDay);

        await office.BillAsync();
        await hub.SettleAsync();

        Assert.Equal(3, (await office.DocumentsAsync("contract-invoices")).Count);
    }
}
