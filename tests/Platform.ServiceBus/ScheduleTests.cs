using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class ScheduleTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task ScheduleMessage_Due_IsDeliveredAsIfSentThenWithANewNumber()
    {
        await using var bus = TestBus.Open();
        var scheduledNumber = await ScheduleAsync(bus, "plain", "a");
        await bus.SendAsync("plain", "b");
        var receiver = bus.Receiver("plain");
        var sentMeanwhile = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(sentMeanwhile);
        var receiving = receiver.ReceiveMessageAsync(Later * 2);

        bus.Clock.Advance(Later);
        var message = await receiving;

        Assert.Equal("a", message.Body.ToString());
        Assert.True(scheduledNumber < sentMeanwhile.SequenceNumber && sentMeanwhile.SequenceNumber < message.SequenceNumber);
        Assert.Equal(bus.Clock.GetUtcNow(), message.EnqueuedTime);
    }

    [Fact]
    public async Task CancelScheduledMessages_NumberTwice_CancelsIt()
    {
        await using var bus = TestBus.Open();
        var number = await ScheduleAsync(bus, "plain", "a");

        await bus.Client.CreateSender("plain").CancelScheduledMessagesAsync([number, number]);

        Assert.Equal(new EntityCounts { Path = "plain" }, await bus.CountAsync("plain"));
    }

    [Fact]
    public async Task ScheduleMessage_DueWhileClosed_IsThereAfterRestart()
    {
        await using var bus = TestBus.Open();
        await ScheduleAsync(bus, "plain", "a");
        await bus.Namespace.DisposeAsync();

        bus.Clock.Advance(Later);
        await bus.ReopenAsync();

        Assert.Equal(["a"], await bus.Receiver("plain").ReadAllAsync(bus));
    }

    [Fact]
    public async Task ScheduleMessage_ToTopic_IsRoutedWhenDue()
    {
        await using var bus = TestBus.Open();
        await ScheduleAsync(bus, "events", "a");
        Assert.Equal(1, (await bus.CountAsync("events")).Scheduled);

        bus.Clock.Advance(Later);

        Assert.Equal(0, (await bus.CountAsync("events")).Scheduled);
        Assert.Equal(1, (await bus.CountAsync("events/Subscriptions/everything")).Active);
    }

    private static Task<long> ScheduleAsync(TestBus bus, string entity, string body) =>
        bus.Client.CreateSender(entity).ScheduleMessageAsync(new ServiceBusMessage(body), bus.Clock.GetUtcNow() + Later);
}
