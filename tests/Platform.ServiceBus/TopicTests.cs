using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class TopicTests
{
    [Theory]
    [InlineData("billing", "billing,everything")]
    [InlineData("parts", "everything,parts")]
    [InlineData("quotes", "everything,parts")]
    [InlineData("other", "everything")]
    public async Task SendMessage_ToTopic_ReachesTheSubscriptionsWhoseRulesMatch(string label, string expected)
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, label);

        var counts = await bus.Namespace.GetCountsAsync(CancellationToken.None);

        var reached = counts.Where(count => count.Active == 1).Select(count => count.Path.Split('/')[^1]).Order();
        Assert.Equal(expected, string.Join(',', reached));
    }

    [Fact]
    public async Task Complete_InOneSubscription_LeavesTheOthers()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "billing");
        var receiver = bus.Client.CreateReceiver("events", "billing");
        var message = await receiver.ReceiveMessageAsync();

        await receiver.CompleteMessageAsync(message);
        var other = await bus.Client.CreateReceiver("events", "everything").ReceiveMessageAsync();

        Assert.Equal(message.EnqueuedSequenceNumber, other.EnqueuedSequenceNumber);
        Assert.NotEqual(message.SequenceNumber, other.SequenceNumber);
    }

    [Fact]
    public async Task SendMessage_TopicAllowsLessLife_IsShortened()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "billing");

        var message = await bus.Client.CreateReceiver("events", "billing").ReceiveMessageAsync();

        Assert.Equal(TimeSpan.FromDays(1), message.TimeToLive);
    }

    [Fact]
    public async Task AcceptNextSession_Subscription_ReceivesItsSession()
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { Subject = "ordered", SessionId = "case-1" });

        await using var session = await bus.Client.AcceptNextSessionAsync("events", "in-order");

        Assert.Equal("case-1", session.SessionId);
        Assert.Equal("events/Subscriptions/in-order", session.EntityPath);
        Assert.Equal("a", (await session.ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task SendMessage_NoSessionIdForSessionSubscription_IsDeadLetteredThere()
    {
        await using var bus = TestBus.Open();
        await SendAsync(bus, "ordered");

        var options = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        var dead = await bus.Client.CreateReceiver("events", "in-order", options).ReceiveMessageAsync();

        Assert.Equal("Session ID is null", dead.DeadLetterReason);
    }

    [Fact]
    public async Task SendMessage_SameIdTwice_ReachesSubscriptionsOnce()
    {
        await using var bus = TestBus.Open();

        await bus.Client.CreateSender("events").SendMessagesAsync([new("a") { MessageId = "m" }, new("b") { MessageId = "m" }]);

        Assert.Equal(["a"], await bus.Client.CreateReceiver("events", "everything").ReadAllAsync(bus));
    }

    [Theory]
    [InlineData(50, "")]
    [InlineData(150, "/")]
    [InlineData(250, "/,large/manager")]
    public async Task SendMessage_RuleWithAction_GetsACopyOfItsOwn(int amount, string expected)
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { ApplicationProperties = { ["amount"] = amount } });

        var copies = await bus.Client.CreateReceiver("events", "rewritten").PeekMessagesAsync(10);

        var described = copies.Select(copy => $"{copy.ApplicationProperties.GetValueOrDefault("size")}/{copy.To}");
        Assert.Equal(expected, string.Join(',', described));
    }

    private static Task SendAsync(TestBus bus, string label) =>
        bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { Subject = label });
}
