using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class DuplicateDetectionTests
{
    [Fact]
    public async Task SendMessage_SameIdWithinWindow_IsDroppedEvenAfterCompletion()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "m-1", "first");
        var receiver = bus.Receiver("unique");
        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());

        bus.Clock.Advance(TimeSpan.FromMinutes(9));
        await SendAsync(bus, "m-1", "again");
        await SendAsync(bus, "m-2", "other");

        Assert.Equal(["other"], await receiver.ReadAllAsync(bus));
    }

    [Fact]
    public async Task SendMessage_SameIdAfterWindow_IsAccepted()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "m-1", "first");

        bus.Clock.Advance(TimeSpan.FromMinutes(10));
        await SendAsync(bus, "m-1", "again");

        Assert.Equal(2, (await bus.CountAsync("unique")).Active);
    }

    [Fact]
    public async Task SendMessage_SameIdAfterRestart_IsDropped()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "m-1", "first");

        bus.ReopenAfterKill();
        await SendAsync(bus, "m-1", "again");

        Assert.Equal(["first"], await bus.Receiver("unique").ReadAllAsync(bus));
    }

    [Fact]
    public async Task SendMessages_SameIdInOneBatch_KeepsTheFirst()
    {
        await using var bus = TestBus.Open();

        await bus.Client.CreateSender("unique").SendMessagesAsync([new("first") { MessageId = "m" }, new("second") { MessageId = "m" }]);

        Assert.Equal(["first"], await bus.Receiver("unique").ReadAllAsync(bus));
    }

    [Fact]
    public async Task SendMessage_QueueWithoutDetection_TakesBoth()
    {
        await using var bus = TestBus.Open();

        await bus.Client.CreateSender("plain").SendMessagesAsync([new("first") { MessageId = "m" }, new("second") { MessageId = "m" }]);

        Assert.Equal(2, (await bus.CountAsync("plain")).Active);
    }

    private static Task SendAsync(TestBus bus, string messageId, string body) =>
        bus.Client.CreateSender("unique").SendMessageAsync(new ServiceBusMessage(body) { MessageId = messageId });
}
