using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Messages that cannot be processed.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task DeadLetter_WithReason_MovesToSubQueueWithReasonAndProperties()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");
        var message = await receiver.ReceiveMessageAsync();
        var changes = new Dictionary<string, object> { ["code"] = 422 };

        await receiver.DeadLetterMessageAsync(message, changes, "Refused", "customer C-1042 is blocked");
        var dead = await Bus.DeadLetters("plain").ReceiveMessageAsync();

        Assert.Equal("a", dead.Body.ToString());
        Assert.Equal(("Refused", "customer C-1042 is blocked"), (dead.DeadLetterReason, dead.DeadLetterErrorDescription));
        Assert.Equal(422, dead.ApplicationProperties["code"]);
        Assert.Equal(message.SequenceNumber, dead.SequenceNumber);
    }

    [Fact]
    public async Task Abandon_MaxDeliveryCountReached_DeadLetters()
    {
        await Bus.SendAsync("plain", "a");
        var receiver = Bus.Receiver("plain");

        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await receiver.AbandonMessageAsync(await receiver.ReceiveMessageAsync());
        }

        Assert.Null(await receiver.TryReceiveAsync(Bus));
        var dead = await Bus.DeadLetters("plain").ReceiveMessageAsync();
        Assert.Equal("MaxDeliveryCountExceeded", dead.DeadLetterReason);
        Assert.Equal("Message could not be consumed after 3 delivery attempts.", dead.DeadLetterErrorDescription);
    }

    [Fact]
    public async Task Receive_LockExpiredTooOften_DeadLetters()
    {
        await Bus.SendAsync("plain", "a");
        for (var delivery = 1; delivery <= 3; delivery++)
        {
            await Bus.Receiver("plain").ReceiveMessageAsync();
            await Bus.PassAsync(ContractBus.LockDuration);
        }

        Assert.Equal(1, (await Bus.CountAsync("plain")).DeadLettered);
    }

    [Fact]
    public async Task Complete_DeadLetter_RemovesIt()
    {
        await KillAsync(Bus, "a");
        var dead = Bus.DeadLetters("plain");

        await dead.CompleteMessageAsync(await dead.ReceiveMessageAsync());

        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task Abandon_DeadLetter_HasNoDeliveryLimit()
    {
        await KillAsync(Bus, "a");
        var dead = Bus.DeadLetters("plain");

        for (var delivery = 1; delivery <= 10; delivery++)
        {
            await dead.AbandonMessageAsync(await dead.ReceiveMessageAsync());
        }

        Assert.Equal(1, (await Bus.CountAsync("plain")).DeadLettered);
    }

    [Fact]
    public async Task DeadLetter_DeadLetter_IsRefusedAndStaysLocked()
    {
        await KillAsync(Bus, "a");
        var dead = Bus.DeadLetters("plain");
        var message = await dead.ReceiveMessageAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => dead.DeadLetterMessageAsync(message, "again"));

        await dead.CompleteMessageAsync(message);
    }

    [Fact]
    public async Task CreateReceiver_PathOfSubQueue_ReceivesDeadLetters()
    {
        await KillAsync(Bus, "a");

        Assert.Equal(["a"], await Bus.Receiver("plain/$DeadLetterQueue").ReadAllAsync(Bus));
    }

    [Fact]
    public async Task SendMessage_CopyOfDeadLetter_LosesTheReason()
    {
        await KillAsync(Bus, "a");
        var dead = await Bus.DeadLetters("plain").ReceiveMessageAsync();

        await Bus.Client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage(dead));
        var again = await Bus.Receiver("plain").ReceiveMessageAsync();

        Assert.Equal("a", again.Body.ToString());
        Assert.Null(again.DeadLetterReason);
    }

    private static async Task KillAsync(ContractBus bus, string body)
    {
        await bus.SendAsync("plain", body);
        var receiver = bus.Receiver("plain");
        await receiver.DeadLetterMessageAsync(await receiver.ReceiveMessageAsync(), "Refused", "for good");
    }
}
