using System.Net.Http.Json;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;
using Sav.Hub.DeadLetters;

namespace Sav.Acceptance.Tests;

public sealed class When_a_clerk_replays_a_dead_letter
{
    private const int ReplayRequested = 743120004;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_bill_once_after_the_cause_is_repaired_and_keep_who_asked()
    {
        await using var hub = await TestHub.StartAsync();
        var (id, message) = await RefusedAsync(hub);
        using var erp = new HttpClient { BaseAddress = hub.Host.Erp.BaseAddress };
        object[] unblocked = [new { number = SmallTown.BlockedInErp, name = "Blocked", email = "b@example.org", country = "FR", blocked = false }];
        (await erp.PutAsJsonAsync("customers", unblocked, Stop)).EnsureSuccessStatusCode();

        await RequestReplayAsync(hub, message);
        await hub.SettleAsync();

        Assert.Equal(Choice.MessageDone, (await RowAsync(hub, id)).ChoiceOf("sav_status"));
        Assert.Single(await hub.DocumentsAsync());
        var replay = Assert.Single(await new DeadLetterDesk(hub.Host, TimeProvider.System).HistoryAsync(message, Stop));
        Assert.Equal(743120001, replay.ChoiceOf("sav_result"));
        Assert.Contains("the customer is blocked", replay.GetAttributeValue<string>("sav_reasonbefore"));
        Assert.NotEqual(Guid.Empty, replay.LookupOf("sav_requestedbyid"));
        Assert.Empty(await new DeadLetterDesk(hub.Host, TimeProvider.System).ListAsync(Stop));
        Assert.Equal(0, (await hub.Host.Bus.GetCountsAsync(Stop)).Sum(count => count.DeadLettered));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    [Fact]
    public async Task Should_say_that_it_failed_again_and_list_it_once()
    {
        await using var hub = await TestHub.StartAsync();
        var (_, message) = await RefusedAsync(hub);
        var desk = new DeadLetterDesk(hub.Host, TimeProvider.System);

        var results = await desk.ReplayAsync(await desk.ListAsync(Stop), Stop);

        Assert.Equal(743120002, Assert.Single(results).ChoiceOf("sav_result"));
        Assert.Contains("the customer is blocked", results[0].GetAttributeValue<string>("sav_reasonafter"));
        var letter = Assert.Single(await desk.ListAsync(Stop));
        Assert.Equal((message, "sav.billing.requested.v1"), (letter.RowId, letter.Type));
        Assert.True(letter.Matches("customer_blocked"));
    }

    [Fact]
    public async Task Should_refuse_what_has_not_failed_or_is_under_way_and_records_made_by_hand()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "N-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();
        var done = (await RowAsync(hub, id)).Id;

        Assert.Contains("has not failed", await RefusalAsync(() => RequestReplayAsync(hub, done)));
        Assert.Contains(
            "kept by the system",
            await RefusalAsync(() => hub.Crm.CreateAsync(new Entity("sav_messagereplay") { ["sav_name"] = "forged" }, Stop)));
    }

    private static async Task<(Guid Case, Guid Message)> RefusedAsync(TestHub hub)
    {
        var id = await hub.OpenAsync(SmallTown.BlockedInErp, "B-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();
        var message = await RowAsync(hub, id);
        Assert.Equal(Choice.MessageFailed, message.ChoiceOf("sav_status"));
        return (id, message.Id);
    }

    private static async Task<Entity> RowAsync(TestHub hub, Guid id) =>
        (await hub.RowsOfAsync("sav_integrationmessage", id)).Single(row => row.GetAttributeValue<string>("sav_type") == "sav.billing.requested.v1");

    private static Task RequestReplayAsync(TestHub hub, Guid message) => hub.Crm.UpdateAsync(
        new Entity("sav_integrationmessage", message) { ["sav_status"] = new OptionSetValue(ReplayRequested) }, Stop);

    private static async Task<string> RefusalAsync(Func<Task> request) =>
        (await Assert.ThrowsAsync<FaultException<OrganizationServiceFault>>(request)).Detail.Message;
}
