namespace Sav.Acceptance.Tests;

public sealed class When_the_hub_is_measured
{
    [Fact]
    public async Task Should_tell_what_waits_how_long_it_takes_and_how_it_ends()
    {
        using var measurements = new Measurements();
        await using var hub = await TestHub.StartAsync();
        await CloseAsync(hub, SmallTown.BlockedInErp, "B-1");
        await CloseAsync(hub, SmallTown.UnderWarranty, "W-1");
        await hub.SettleAsync();

        foreach (var expected in new[]
        {
            "sav.outbox.relay.lag",
            "sav.message.age function=BillCase",
            "sav.function.duration function=BillCase result=done",
            "sav.function.duration function=BillCase result=dead_lettered",
            "sav.function.duration function=ApplyErpEvent result=done",
            "sav.message.deadletters code=customer_blocked",
            "sav.gateway.duration partner=Erp method=POST result=201",
            "sav.gateway.duration partner=Erp method=POST result=422",
            "sav.inbound.events result=accepted",
            "sav.queue.depth entity=crm-inbound state=active",
            "sav.queue.oldest.age entity=sav-events/Subscriptions/billing",
        })
        {
            Assert.Contains(expected, measurements.Taken);
        }
    }

    private static async Task CloseAsync(TestHub hub, string customer, string number)
    {
        var id = await hub.OpenAsync(customer, number);
        await hub.AddLabourAsync(id);
        await hub.CloseAsync(id);
    }
}
