using Sav.Functions.Reconciliation;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_the_erp_refuses
{
    [Fact]
    public async Task Should_put_the_message_aside_and_say_why_on_the_case()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.BlockedInErp, "B-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();

        var message = Assert.Single(await hub.RowsOfAsync("sav_integrationmessage", id));
        Assert.Equal(Choice.MessageFailed, message.ChoiceOf("sav_status"));
        Assert.Contains(SmallTown.BlockedInErp, message.GetAttributeValue<string>("sav_failurereason"));
        Assert.Empty(await hub.DocumentsAsync());
        Assert.Equal(1, (await hub.Host.Bus.GetCountsAsync(TestContext.Current.CancellationToken)).Sum(c => c.DeadLettered));

        var check = await hub.CheckAsync();
        Assert.True(check.Holds);
        Assert.Equal(FindingKind.Explained, Assert.Single(check.Findings).Kind);
    }
}
