using Azure.Messaging.ServiceBus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Xrm.Sdk;
using Sav.Functions.DeadLetters;
using Sav.Hub.Crm;
using Sav.Hub.DeadLetters;

namespace Sav.Acceptance.Tests;

public sealed class When_an_event_comes_before_its_case
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_put_it_aside_with_its_reason_and_apply_it_when_it_is_replayed()
    {
        await using var hub = await TestHub.StartAsync();
        var existing = await hub.CaseAsync(await hub.OpenAsync(SmallTown.UnderWarranty, "N-1"));
        var id = Guid.NewGuid();
        await SendAsync(hub, id);
        await hub.SettleAsync();
        var desk = new DeadLetterDesk(hub.Host, TimeProvider.System);

        var letter = Assert.Single(await desk.ListAsync(Stop));
        Assert.Equal(("row_unknown", "sav.quote.issued.v1", "-"), (letter.Letter.Reason.Code, letter.Type, letter.Owner));
        Assert.Contains("Le CRM n'a pas cette ligne", letter.Letter.Reason.French);

        await hub.Crm.CreateAsync(
            new Entity("incident", id)
            {
                ["title"] = "Tard", ["customerid"] = existing["customerid"], ["sav_reason"] = existing["sav_reason"],
            },
            Stop);
        var results = await desk.ReplayAsync([letter], Stop);

        Assert.Equal(743120001, Assert.Single(results).ChoiceOf("sav_result"));
        Assert.Single(
            await hub.RowsOfAsync("sav_integrationmessage", id), row => row.GetAttributeValue<string>("sav_externalid") == "/erp#1");
        Assert.Empty(await desk.ListAsync(Stop));
        await hub.Host.Services.GetRequiredService<DeadLetterUpkeep>().RunAsync(Stop);
        Assert.Equal(0, (await hub.Host.Bus.GetCountsAsync(Stop)).Sum(count => count.DeadLettered));
    }

    private static async Task SendAsync(TestHub hub, Guid id)
    {
        var body = $$"""
            {"specversion":"1.0","id":"1","source":"/erp","type":"sav.quote.issued.v1","subject":"{{id}}","data":{"caseId":"{{id}}",
            "idempotencyKey":"quote/{{id}}/1","quoteNumber":"QUO-000777","amount":10.00,"currency":"EUR","validUntil":"2026-12-31"} }
            """;
        await using var client = hub.Host.Bus.CreateClient();
        await using var sender = client.CreateSender("crm-inbound");
        await sender.SendMessageAsync(
            new ServiceBusMessage(body) { MessageId = "early", SessionId = id.ToString("D"), Subject = "sav.quote.issued.v1" }, Stop);
    }
}
