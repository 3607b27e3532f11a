using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Messages with an end of life.</content>
public abstract partial class ServiceBusContract<TBus>
{
    /// <summary>Shorter than a lock.</summary>
    private static readonly TimeSpan ShortLife = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Receive_MessageOutlivedQueueDefault_IsGone()
    {
        await Bus.SendAsync("dropping", "a");

        await Bus.PassAsync(TimeSpan.FromHours(1));

        Assert.Equal(new EntityCounts { Path = "dropping" }, await Bus.CountAsync("dropping"));
    }

    [Fact]
    public async Task Receive_MessageOutlivedItsOwnTime_IsDeadLetteredWhereTheQueueSaysSo()
    {
        await Bus.Client.CreateSender("expiring").SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = TimeSpan.FromMinutes(5) });

        await Bus.PassAsync(TimeSpan.FromMinutes(5));
        var dead = await Bus.DeadLetters("expiring").ReceiveMessageAsync();

        Assert.Equal("TTLExpiredException", dead.DeadLetterReason);
    }

    [Fact]
    public async Task SendMessage_LongerLifeThanQueueAllows_IsShortened()
    {
        await Bus.Client.CreateSender("dropping").SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = TimeSpan.FromDays(2) });

        var received = await Bus.Receiver("dropping").ReceiveMessageAsync();

        Assert.Equal(TimeSpan.FromHours(1), received.TimeToLive);
        Assert.Equal(received.EnqueuedTime + TimeSpan.FromHours(1), received.ExpiresAt);
    }

    [Fact]
    public async Task Complete_MessageExpiredWhileLocked_Succeeds()
    {
        await SendShortLivedAsync("dropping");
        var receiver = Bus.Receiver("dropping");
        var message = await receiver.ReceiveMessageAsync();

        await Bus.PassAsync(ShortLife);

        await receiver.CompleteMessageAsync(message);
    }

    [Fact]
    public async Task Abandon_MessageExpiredWhileLocked_Expires()
    {
        await SendShortLivedAsync("expiring");
        var receiver = Bus.Receiver("expiring");
        var message = await receiver.ReceiveMessageAsync();

        await Bus.PassAsync(ShortLife);
        await receiver.AbandonMessageAsync(message);

        Assert.Equal(new EntityCounts { Path = "expiring", DeadLettered = 1 }, await Bus.CountAsync("expiring"));
    }

    private Task SendShortLivedAsync(string queue) =>
        Bus.Client.CreateSender(queue).SendMessageAsync(new ServiceBusMessage("a") { TimeToLive = ShortLife });
}
