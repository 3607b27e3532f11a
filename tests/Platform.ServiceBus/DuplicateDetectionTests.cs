using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class DuplicateDetectionTests
{
    [Fact]
    public async Task SendMessage_SameIdAfterRestart_IsDropped()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "m-1", "first");

        bus.ReopenAfterKill();
        await SendAsync(bus, "m-1", "again");

        Assert.Equal(["first"], await bus.Receiver("unique").ReadAllAsync(bus));
    }

    private static Task SendAsync(TestBus bus, string messageId, string body) =>
        bus.Client.CreateSender("unique").SendMessageAsync(new ServiceBusMessage(body) { MessageId = messageId });
}
