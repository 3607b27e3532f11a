using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Sav.Hub.Crm;

namespace Sav.Acceptance.Tests;

public sealed class When_a_message_is_delivered_again
{
    private const int Deliveries = 144;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Should_leave_one_document_and_one_ledger_entry()
    {
        await using var hub = await TestHub.StartAsync();
        var id = await hub.OpenAsync(SmallTown.UnderWarranty, "N-1");
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
        await hub.SettleAsync();
        var message = (await hub.RowsOfAsync("sav_integrationmessage", id)).Single(row => row.ChoiceOf("sav_direction") == Choice.Outbound);

        await SendAgainAsync(hub, id, message);
        await hub.SettleAsync();

        Assert.Single(await hub.DocumentsAsync());
        var entry = Assert.Single(await hub.RowsOfAsync("sav_ledgerentry", id));
        Assert.Equal(message.GetAttributeValue<string>("sav_externalid"), entry.GetAttributeValue<string>("sav_key"));
        Assert.Equal((await hub.CaseAsync(id)).GetAttributeValue<string>("sav_invoicenumber"), entry.GetAttributeValue<string>("sav_documentnumber"));
        Assert.Empty((await hub.CheckAsync()).Findings);
    }

    // With ids of their own: past the broker's duplicate detection, as after its window.
    private static async Task SendAgainAsync(TestHub hub, Guid id, Entity message)
    {
        await using var client = hub.Host.Bus.CreateClient();
        await using var sender = client.CreateSender("sav-events");
        for (var delivery = 0; delivery < Deliveries; delivery++)
        {
            var again = new ServiceBusMessage(message.GetAttributeValue<string>("sav_payload"))
            {
                MessageId = $"again-{delivery}", SessionId = id.ToString("D"), Subject = message.GetAttributeValue<string>("sav_type"),
            };
            again.ApplicationProperties["replayOf"] = message.Id.ToString("D");
            await sender.SendMessageAsync(again, Stop);
        }
    }
}
