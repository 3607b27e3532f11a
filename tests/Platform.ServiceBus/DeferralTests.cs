using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class DeferralTests
{
    [Fact]
    public async Task Defer_AfterRestart_StaysDeferred()
    {
        await using var bus = TestBus.Open();
        var number = await DeferAsync(bus, bus.Receiver("plain"));

        await bus.ReopenAsync();

        Assert.Equal("a", (await bus.Receiver("plain").ReceiveDeferredMessageAsync(number)).Body.ToString());
    }

    [Fact]
    public async Task Defer_OnTheLastDelivery_StaysDeferredAcrossRestart()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());
        await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());

        await receiver.DeferMessageAsync(await receiver.ReceiveMessageAsync());
        bus.ReopenAfterKill();

        Assert.Equal(new EntityCounts { Path = "plain", Deferred = 1 }, await bus.CountAsync("plain"));
    }

    [Fact]
    public async Task ReceiveDeferred_NumberTwice_DeliversOnce()
    {
        await using var bus = TestBus.Open();
        var receiver = bus.Receiver("plain");
        var number = await DeferAsync(bus, receiver);

        Assert.Single(await receiver.ReceiveDeferredMessagesAsync([number, number]));
    }

    private static async Task<long> DeferAsync(TestBus bus, ServiceBusReceiver receiver)
    {
        await bus.SendAsync("plain", "a");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(message, new Dictionary<string, object> { ["why"] = "later" });
        return message.SequenceNumber;
    }
}
