using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.DeadLetters;
using Sav.Hub.Crm;
using Sav.Hub.DeadLetters;

namespace Sav.Acceptance.Tests;

public sealed class When_an_event_comes_before_its_customer
{
    private const string Type = "sav.credit.changed.v1";
    private const string Customer = "C-9000";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_put_it_aside_with_its_reason_and_apply_it_when_it_is_replayed()
    {
        await using var hub = await TestHub.StartAsync();
        await SendAsync(hub);
        await hub.SettleAsync();
        var desk = new DeadLetterDesk(hub.Host, TimeProvider.System);

        var letter = Assert.Single(await desk.ListAsync(Stop));
        Assert.Equal(("customer_unknown", Type, "-"), (letter.Letter.Reason.Code, letter.Type, letter.Owner));
        Assert.Contains($"Le CRM ne connaît pas le client « {Customer} »", letter.Letter.Reason.French);

        var id = await hub.Crm.CreateAsync(new Entity("account") { ["name"] = "Tard", ["sav_customernumber"] = Customer }, Stop);
        var results = await desk.ReplayAsync([letter], Stop);

        Assert.Equal(743120001, Assert.Single(results).ChoiceOf("sav_result"));
        Assert.Equal(true, (await hub.Crm.RetrieveAsync("account", id, new ColumnSet("creditonhold"), Stop))["creditonhold"]);
        Assert.Empty(await desk.ListAsync(Stop));
        await hub.Host.Services.GetRequiredService<DeadLetterUpkeep>().RunAsync(Stop);
        Assert.Equal(0, (await hub.Host.Bus.GetCountsAsync(Stop)).Sum(count => count.DeadLettered));
    }

    private static async Task SendAsync(TestHub hub)
    {
        var body = $$"""
            {"specversion":"1.0","id":"1","source":"/erp","type":"{{Type}}","subject":"{{Customer}}",
            "data":{"customerNumber":"{{Customer}}","onHold":true,"since":"2026-03-02T08:15:00Z"} }
            """;
        await using var client = hub.Host.Bus.CreateClient();
        await using var sender = client.CreateSender("crm-inbound");
        await sender.SendMessageAsync(new ServiceBusMessage(body) { MessageId = "early", SessionId = Customer, Subject = Type }, Stop);
    }
}
