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

    private static async Task<long> DeferAsync(TestBus bus, ServiceBusReceiver receiver)
    {
        await bus.SendAsync("plain", "a");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(message, new Dictionary<string, object> { ["why"] = "later" });
        return message.SequenceNumber;
    }
}
