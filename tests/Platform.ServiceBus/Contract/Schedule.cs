using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Messages for later.</content>
public abstract partial class ServiceBusContract<TBus>
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task ScheduleMessage_NotDue_IsNotDelivered()
    {
        await ScheduleAsync(Bus, "plain", "a");

        Assert.Null(await Bus.Receiver("plain").TryReceiveAsync(Bus));
        Assert.Equal(new EntityCounts { Path = "plain", Scheduled = 1 }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task SendMessage_ScheduledEnqueueTimeSet_WaitsForIt()
    {
        var message = new ServiceBusMessage("a") { ScheduledEnqueueTime = Bus.Now + Later };
        await Bus.Client.CreateSender("plain").SendMessageAsync(message);

        Assert.Equal(1, (await Bus.CountAsync("plain")).Scheduled);
        await Bus.PassAsync(Later);
        Assert.Equal(1, (await Bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task CancelScheduledMessage_NotDue_NeverArrives()
    {
        var number = await ScheduleAsync(Bus, "plain", "a");

        await Bus.Client.CreateSender("plain").CancelScheduledMessageAsync(number);
        await Bus.PassAsync(Later);

        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task CancelScheduledMessages_OneIsUnknown_CancelsNone()
    {
        var number = await ScheduleAsync(Bus, "plain", "a");

        var reason = await Failure.OfAsync(() => Bus.Client.CreateSender("plain").CancelScheduledMessagesAsync([number, 999]));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, reason);
        Assert.Equal(1, (await Bus.CountAsync("plain")).Scheduled);
    }

    private static Task<long> ScheduleAsync(ContractBus bus, string entity, string body) =>
        bus.Client.CreateSender(entity).ScheduleMessageAsync(new ServiceBusMessage(body), bus.Now + Later);
}
