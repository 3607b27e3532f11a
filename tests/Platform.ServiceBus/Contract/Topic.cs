using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Topics, rules and subscriptions.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task Complete_InOneSubscription_LeavesTheOthers()
    {
        await SendAsync(Bus, "billing");
        var receiver = Bus.Client.CreateReceiver("events", "billing");
        var message = await receiver.ReceiveMessageAsync();

        await receiver.CompleteMessageAsync(message);
        var other = await Bus.Client.CreateReceiver("events", "everything").ReceiveMessageAsync();

        Assert.Equal(message.EnqueuedSequenceNumber, other.EnqueuedSequenceNumber);
        Assert.NotEqual(message.SequenceNumber, other.SequenceNumber);
    }

    [Fact]
    public async Task SendMessage_TopicAllowsLessLife_IsShortened()
    {
        await SendAsync(Bus, "billing");

        var message = await Bus.Client.CreateReceiver("events", "billing").ReceiveMessageAsync();

        Assert.Equal(TimeSpan.FromDays(1), message.TimeToLive);
    }

    [Fact]
    public async Task AcceptNextSession_Subscription_ReceivesItsSession()
    {
        await Bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { Subject = "ordered", SessionId = "case-1" });

        await using var session = await Bus.Client.AcceptNextSessionAsync("events", "in-order");

        Assert.Equal("case-1", session.SessionId);
        Assert.Equal("events/Subscriptions/in-order", session.EntityPath);
        Assert.Equal("a", (await session.ReceiveMessageAsync()).Body.ToString());
    }

    [Fact]
    public async Task SendMessage_NoSessionIdForSessionSubscription_IsDeadLetteredThere()
    {
        await SendAsync(Bus, "ordered");

        var options = new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter };
        var dead = await Bus.Client.CreateReceiver("events", "in-order", options).ReceiveMessageAsync();

        Assert.Equal("Session ID is null", dead.DeadLetterReason);
    }

    [Fact]
    public async Task SendMessage_SameIdTwice_ReachesSubscriptionsOnce()
    {
        await Bus.Client.CreateSender("events").SendMessagesAsync([new("a") { MessageId = "m" }, new("b") { MessageId = "m" }]);

        Assert.Equal(["a"], await Bus.Client.CreateReceiver("events", "everything").ReadAllAsync(Bus));
    }

    [Theory]
    [InlineData(50, "")]
    [InlineData(150, "/")]
    [InlineData(250, "/,large/manager")]
    public async Task SendMessage_RuleWithAction_GetsACopyOfItsOwn(int amount, string expected)
    {
        var message = new ServiceBusMessage("a") { ApplicationProperties = { ["amount"] = amount } };
        await Bus.Client.CreateSender("events").SendMessageAsync(message);

        var copies = await Bus.Client.CreateReceiver("events", "rewritten").PeekMessagesAsync(10);

        var described = copies.Select(copy => $"{copy.ApplicationProperties.GetValueOrDefault("size")}/{copy.To}");
        Assert.Equal(expected, string.Join(',', described));
    }

    private static Task SendAsync(ContractBus bus, string label) =>
        bus.Client.CreateSender("events").SendMessageAsync(new ServiceBusMessage("a") { Subject = label });
}
