using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_customer_is_on_credit_hold
{
    [Fact]
    public async Task Should_hold_the_case_and_send_nothing()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.OnCreditHold, "C-1");
        await hub.SettleAsync();

        Assert.Equal(Choice.OnHold, (await hub.CaseAsync(id)).ChoiceOf("sav_outcome"));
        Assert.Empty(await hub.RowsOfAsync("sav_integrationmessage", id));
        Assert.Empty(await hub.DocumentsAsync());
    }
}
