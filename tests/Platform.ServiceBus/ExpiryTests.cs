using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class ExpiryTests
{
    [Fact]
    public async Task Receive_MessageOutlivedQueueDefault_IsGone()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("dropping", "a");

        bus.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(new EntityCounts { Path = "dropping" }, await bus.CountAsync("dropping"));
    }

    [Fact]
    public async Task Receive_MessageOutlivedItsOwnTime_IsDeadLetteredWhereTheQueueSaysSo()
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateSender("expiring").SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = TimeSpan.FromMinutes(5) });

        bus.Clock.Advance(TimeSpan.FromMinutes(5));
        var dead = await bus.DeadLetters("expiring").ReceiveMessageAsync();

        Assert.Equal("TTLExpiredException", dead.DeadLetterReason);
    }

    [Fact]
    public async Task SendMessage_LongerLifeThanQueueAllows_IsShortened()
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateSender("dropping").SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = TimeSpan.FromDays(2) });

        var received = await bus.Receiver("dropping").ReceiveMessageAsync();

        Assert.Equal(TimeSpan.FromHours(1), received.TimeToLive);
        Assert.Equal(received.EnqueuedTime + TimeSpan.FromHours(1), received.ExpiresAt);
    }

    [Fact]
    public async Task Complete_MessageExpiredWhileLocked_Succeeds()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("dropping", "a");
        bus.Clock.Advance(TimeSpan.FromMinutes(59.5));
        var receiver = bus.Receiver("dropping");
        var message = await receiver.ReceiveMessageAsync();

        bus.Clock.Advance(TimeSpan.FromMinutes(0.75));

        await receiver.CompleteMessageAsync(message);
    }

    [Fact]
    public async Task Abandon_MessageExpiredWhileLocked_Expires()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("expiring", "a");
        bus.Clock.Advance(TimeSpan.FromMinutes(59.5));
        var receiver = bus.Receiver("expiring");
        var message = await receiver.ReceiveMessageAsync();

        bus.Clock.Advance(TimeSpan.FromMinutes(0.75));
        await receiver.AbandonMessageAsync(message);

        Assert.Equal(new EntityCounts { Path = "expiring", DeadLettered = 1 }, await bus.CountAsync("expiring"));
    }

    [Fact]
    public async Task Open_MessageExpiredWhileClosed_IsDeadLettered()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("expiring", "a");
        await bus.Namespace.DisposeAsync();

        bus.Clock.Advance(TimeSpan.FromHours(1));
        await bus.ReopenAsync();

        Assert.Equal(1, (await bus.CountAsync("expiring")).DeadLettered);
    }

    [Fact]
    public async Task Receive_DeadLetterOlderThanDefault_NeverExpires()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("expiring", "a");
        bus.Clock.Advance(TimeSpan.FromHours(1));

        bus.Clock.Advance(TimeSpan.FromDays(30));
        await bus.ReopenAsync();

        Assert.Equal(["a"], await bus.DeadLetters("expiring").ReadAllAsync(bus));
    }
}
