using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class DurabilityTests
{
    [Fact]
    public async Task Open_AfterDispose_DeliversWhatWasNotCompleted()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "completed", "locked", "ready");
        var receiver = bus.Receiver("plain");
        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        await receiver.ReceiveMessageAsync();

        await bus.ReopenAsync();

        Assert.Equal(["locked", "ready"], await bus.Receiver("plain").ReadAllAsync(bus));
    }

    [Fact]
    public async Task Open_AfterKill_KeepsEveryAcknowledgedOperation()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "completed", "dead", "ready");
        var receiver = bus.Receiver("plain");
        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "Refused");

        bus.ReopenAfterKill();

        Assert.Equal(["ready"], await bus.Receiver("plain").ReadAllAsync(bus));
        Assert.Equal(["dead"], await bus.DeadLetters("plain").ReadAllAsync(bus));
    }

    [Fact]
    public async Task Open_AfterKillOfTheReceiver_CountsThatDelivery()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        await bus.Receiver("plain").ReceiveMessageAsync();

        bus.ReopenAfterKill();

        Assert.Equal(2, (await bus.Receiver("plain").ReceiveMessageAsync()).DeliveryCount);
    }

    [Fact]
    public async Task Open_MessageKillsItsReceiverEachTime_IsDeadLettered()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "poison");

        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await bus.Receiver("plain").ReceiveMessageAsync();
            bus.ReopenAfterKill();
        }

        Assert.Equal(["poison"], await bus.DeadLetters("plain").ReadAllAsync(bus));
    }

    [Fact]
    public async Task Open_AfterKill_FreesSessions()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a", "b");
        var holder = await bus.Client.AcceptNextSessionAsync("sessions");
        await holder.ReceiveMessageAsync();

        bus.ReopenAfterKill();
        await using var session = await bus.Client.AcceptNextSessionAsync("sessions");

        Assert.Equal(["a", "b"], await session.ReadAllAsync(bus));
    }

    [Fact]
    public async Task Open_EmptiedStore_NeverRepeatsASequenceNumber()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        var first = await receiver.ReceiveMessageAsync();
        await receiver.CompleteMessageAsync(first);

        await bus.ReopenAsync();
        await bus.SendAsync("plain", "b");

        Assert.True((await bus.Receiver("plain").ReceiveMessageAsync()).SequenceNumber > first.SequenceNumber);
    }

    [Fact]
    public async Task Open_StoreInUseWithAnotherTopology_IsRefusedWithTheRemedy()
    {
        await using var bus = TestBus.Open();

        var refusal = Assert.Throws<InvalidOperationException>(() => EmbeddedNamespace.Open(bus.StoreFile, Topology(), bus.Clock));

        Assert.Contains("with another topology. Start both with the same config.json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_TopologyLostAQueueWithMessages_IsRefusedWithItsName()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        await bus.Namespace.DisposeAsync();

        var refusal = Assert.Throws<InvalidOperationException>(() => EmbeddedNamespace.Open(bus.StoreFile, Topology(), bus.Clock));

        Assert.Contains("holds messages of 'plain'", refusal.Message, StringComparison.Ordinal);
        await bus.ReopenAsync();
        Assert.Equal(["a"], await bus.Receiver("plain").ReadAllAsync(bus));
    }

    [Fact]
    public async Task Open_QueueNowRequiresSessions_OffersThemAndDeadLettersWhatHasNone()
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateSender("plain").SendMessagesAsync([new("a") { SessionId = "one" }, new("b"), new("c") { SessionId = "two" }]);
        await bus.Namespace.DisposeAsync();
        var queue = new QueueSettings { Name = "plain", Mailbox = new MailboxSettings { RequiresSession = true } };

        await using var changed = EmbeddedNamespace.Open(bus.StoreFile, new Topology("tests", [queue], []), bus.Clock);
        await using var first = await changed.CreateClient().AcceptNextSessionAsync("plain");
        await using var second = await changed.CreateClient().AcceptNextSessionAsync("plain");

        Assert.Equal(("one", "two"), (first.SessionId, second.SessionId));
        Assert.Equal("a", (await first.ReceiveMessageAsync()).Body.ToString());
        Assert.Equal(1, (await changed.GetCountsAsync(CancellationToken.None)).Single().DeadLettered);
    }

    [Fact]
    public async Task Open_AfterKillOfASessionsHolder_KeepsItsTurn()
    {
        await using var bus = TestBus.Open();
        await bus.SendInSessionAsync("one", "a");
        await bus.SendInSessionAsync("two", "b");
        await (await bus.Client.AcceptNextSessionAsync("sessions")).CloseAsync();

        bus.ReopenAfterKill();

        Assert.Equal("two", (await bus.Client.AcceptNextSessionAsync("sessions")).SessionId);
        Assert.Equal("one", (await bus.Client.AcceptNextSessionAsync("sessions")).SessionId);
    }

    [Fact]
    public async Task Dispose_ReceiverWaiting_FailsIt()
    {
        var bus = TestBus.Open();
        var receiving = bus.Receiver("plain").ReceiveMessageAsync();
        await bus.Namespace.GetCountsAsync(CancellationToken.None);

        await bus.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => receiving);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => bus.SendAsync("plain", "a"));
    }

    private static Topology Topology() => new("other", [], []);
}
