using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class PeekTests
{
    [Fact]
    public async Task PeekMessages_AllStates_ShowsThemWithoutLocking()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "locked", "deferred", "ready");
        await bus.Client.CreateSender("plain").ScheduleMessageAsync(new ServiceBusMessage("scheduled"), bus.Clock.GetUtcNow().AddHours(1));
        var receiver = bus.Receiver("plain");
        await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(await receiver.ReceiveMessageAsync());

        var peeked = await bus.Receiver("plain").PeekMessagesAsync(10);

        Assert.Equal(["locked", "deferred", "ready", "scheduled"], peeked.Select(message => message.Body.ToString()));
        Assert.Equal(
            ["Active", "Deferred", "Active", "Scheduled"],
            peeked.Select(message => message.State.ToString()));
        Assert.Equal(["ready"], await receiver.ReadAllAsync(bus));
    }

    [Fact]
    public async Task PeekMessage_Repeatedly_GoesOnWhereItStopped()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a", "b");
        var receiver = bus.Receiver("plain");

        var first = await receiver.PeekMessageAsync();
        var second = await receiver.PeekMessageAsync();

        Assert.Equal(("a", "b"), (first.Body.ToString(), second.Body.ToString()));
        Assert.Null(await receiver.PeekMessageAsync());
        Assert.Equal("a", (await receiver.PeekMessageAsync(first.SequenceNumber)).Body.ToString());
    }

    [Fact]
    public async Task PeekMessages_DeadLetters_ShowsOnlyThem()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "dead", "alive");
        var receiver = bus.Receiver("plain");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync());

        Assert.Equal(["dead"], (await bus.DeadLetters("plain").PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
        Assert.Equal(["alive"], (await receiver.PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task PeekMessages_InSession_ShowsOnlyItsOwn()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "mine");
        await bus.SendInSessionAsync("two", "not mine");
        await using var session = await bus.Client.AcceptSessionAsync("sessions", "one");

        Assert.Equal(["mine"], (await session.PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
    }
}
