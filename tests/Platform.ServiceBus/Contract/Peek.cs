using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Looking without receiving.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task PeekMessages_AllStates_ShowsThemWithoutLocking()
    {
        await Bus.SendAsync("plain", "locked", "deferred", "ready");
        await Bus.Client.CreateSender("plain").ScheduleMessageAsync(new ServiceBusMessage("scheduled"), Bus.Now.AddHours(1));
        var receiver = Bus.Receiver("plain");
        await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(await receiver.ReceiveMessageAsync());

        var peeked = await Bus.Receiver("plain").PeekMessagesAsync(10);

        Assert.Equal(["locked", "deferred", "ready", "scheduled"], peeked.Select(message => message.Body.ToString()));
        Assert.Equal(
            ["Active", "Deferred", "Active", "Scheduled"],
            peeked.Select(message => message.State.ToString()));
        Assert.Equal(["ready"], await receiver.ReadAllAsync(Bus));
    }

    [Fact]
    public async Task PeekMessage_Repeatedly_GoesOnWhereItStopped()
    {
        await Bus.SendAsync("plain", "a", "b");
        var receiver = Bus.Receiver("plain");

        var first = await receiver.PeekMessageAsync();
        var second = await receiver.PeekMessageAsync();

        Assert.Equal(("a", "b"), (first.Body.ToString(), second.Body.ToString()));
        Assert.Null(await receiver.PeekMessageAsync());
        Assert.Equal("a", (await receiver.PeekMessageAsync(first.SequenceNumber)).Body.ToString());
    }

    [Fact]
    public async Task PeekMessages_DeadLetters_ShowsOnlyThem()
    {
        await Bus.SendAsync("plain", "dead", "alive");
        var receiver = Bus.Receiver("plain");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync());

        Assert.Equal(["dead"], (await Bus.DeadLetters("plain").PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
        Assert.Equal(["alive"], (await receiver.PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
    }

    [Fact]
    public async Task PeekMessages_InSession_ShowsOnlyItsOwn()
    {
        await Bus.SendInSessionAsync("one", "mine");
        await Bus.SendInSessionAsync("two", "not mine");
        await using var session = await Bus.Client.AcceptSessionAsync("sessions", "one");

        Assert.Equal(["mine"], (await session.PeekMessagesAsync(10)).Select(message => message.Body.ToString()));
    }
}
