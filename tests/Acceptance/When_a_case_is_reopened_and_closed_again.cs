using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_case_is_reopened_and_closed_again
{
    [Fact]
    public async Task Should_bill_only_the_new_work_under_a_key_of_its_own()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.HalfCovered, "R-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        await hub.Crm.UpdateAsync(
            new Entity("incident", id)
            {
                ["statecode"] = new OptionSetValue(Choice.CaseActive),
                ["statuscode"] = new OptionSetValue(Choice.StatusInProgress),
            },
            TestContext.Current.CancellationToken);
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var documents = await hub.DocumentsAsync();
        Assert.Equal([$"billing/{id:D}/1", $"billing/{id:D}/2"], documents.Select(d => d.Key).Order());
        Assert.Equal((await hub.CaseAsync(id)).AmountOf("sav_billedamount"), documents.Sum(d => d.Amount));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }
}
