using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class DeadLetterTests
{
    [Fact]
    public async Task DeadLetter_WithReason_MovesToSubQueueWithReasonAndProperties()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        var changes = new Dictionary<string, object> { ["code"] = 422 };

        await receiver.DeadLetterMessageAsync(message, changes, "Refused", "customer C-1042 is blocked");
        var dead = await bus.DeadLetters("plain").ReceiveMessageAsync();

        Assert.Equal("a", dead.Body.ToString());
        Assert.Equal(("Refused", "customer C-1042 is blocked"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal(422, dead.ApplicationProperties["code"]);
        Assert.Equal(message.SequenceNumber, dead.SequenceNumber);
    }

    [Fact]
    public async Task Abandon_MaxDeliveryCountReached_DeadLetters()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        var receiver = bus.Receiver("plain");

        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());
        }

        Assert.Null(await receiver.TryReceiveAsync(bus));
        var dead = await bus.DeadLetters("plain").ReceiveMessageAsync();
        Assert.Equal("MaxDeliveryCountExceeded", dead.DeadLetterReason);
        Assert.Equal("Message could not be consumed after 3 delivery attempts.", dead.DeadLetterErrorDescription);
    }

    [Fact]
    public async Task Receive_LockExpiredTooOften_DeadLetters()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a");
        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await bus.Receiver("plain").ReceiveMessageAsync();
            bus.Clock.Advance(TestBus.LockDuration);
        }

        Assert.Equal(1, (await bus.CountAsync("plain")).DeadLettered);
    }

    [Fact]
    public async Task Complete_DeadLetter_RemovesIt()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");
        var dead = bus.DeadLetters("plain");

        await dead.CompleteMessageAsync(await dead.ReceiveMessageAsync());

        Assert.Equal(new EntityCounts { Path = "plain" }, await bus.CountAsync("plain"));
    }

    [Fact]
    public async Task Abandon_DeadLetter_HasNoDeliveryLimit()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");
        var dead = bus.DeadLetters("plain");

        for (var delivery = 1; delivery <= 10; delivery++)
        {
            await dead.AbandonMessageAsync(await dead.ReceiveMessageAsync());
        }

        Assert.Equal(1, (await bus.CountAsync("plain")).DeadLettered);
    }

    [Fact]
    public async Task DeadLetter_DeadLetter_IsRefusedAndStaysLocked()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");
        var dead = bus.DeadLetters("plain");
        var message = await dead.ReceiveMessageAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => dead.DeadLetterMessageAsync(message, "again"));

        await dead.CompleteMessageAsync(message);
    }

    [Fact]
    public async Task DeadLetter_AfterRestart_KeepsReason()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");

        await bus.ReopenAsync();
        var dead = await bus.DeadLetters("plain").ReceiveMessageAsync();

        Assert.Equal("Refused", dead.DeadLetterReason);
    }

    [Fact]
    public async Task CreateReceiver_PathOfSubQueue_ReceivesDeadLetters()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");

        Assert.Equal(["a"], await bus.Receiver("plain/$DeadLetterQueue").ReadAllAsync(bus));
    }

    [Fact]
    public async Task SendMessage_CopyOfDeadLetter_LosesTheReason()
    {
        await using var bus = TestBus.Open();
        await KillAsync(bus, "a");
        var dead = await bus.DeadLetters("plain").ReceiveMessageAsync();

        await bus.Client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage(dead));
        var again = await bus.Receiver("plain").ReceiveMessageAsync();

        Assert.Equal("a", again.Body.ToString());
        Assert.Null(again.DeadLetterReason);
    }

    private static async Task KillAsync(TestBus bus, string body)
    {
        await bus.SendAsync("plain", body);
        var receiver = bus.Receiver("plain");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "Refused", "for good");
    }
}
