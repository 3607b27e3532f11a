using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Messages set aside.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task Defer_LockedMessage_IsDeliveredBySequenceNumberOnly()
    {
        var receiver = Bus.Receiver("plain");
        var number = await DeferAsync(Bus, receiver);

        Assert.Null(await receiver.TryReceiveAsync(Bus));
        var deferred = await receiver.ReceiveDeferredMessageAsync(number);

        Assert.Equal((ServiceBusMessageState.Deferred, 2), (deferred.State, deferred.DeliveryCount));
        Assert.Equal("later", deferred.ApplicationProperties["why"]);
        await receiver.CompleteMessageAsync(deferred);
        Assert.Equal(new EntityCounts { Path = "plain" }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task Abandon_DeferredMessage_StaysDeferred()
    {
        var receiver = Bus.Receiver("plain");
        var number = await DeferAsync(Bus, receiver);

        await receiver.AbandonMessageAsync(await receiver.ReceiveDeferredMessageAsync(number));

        Assert.Equal(new EntityCounts { Path = "plain", Deferred = 1 }, await Bus.CountAsync("plain"));
    }

    [Fact]
    public async Task ReceiveDeferred_OneIsUnknown_FailsAndTakesNone()
    {
        var receiver = Bus.Receiver("plain");
        var number = await DeferAsync(Bus, receiver);

        var reason = await Failure.OfAsync(() => receiver.ReceiveDeferredMessagesAsync([number, 999]));

        Assert.Equal(ServiceBusFailureReason.MessageNotFound, reason);
        Assert.Equal(1, (await Bus.CountAsync("plain")).Deferred);
    }

    private static async Task<long> DeferAsync(ContractBus bus, ServiceBusReceiver receiver)
    {
        await bus.SendAsync("plain", "a");
        var message = await receiver.ReceiveMessageAsync();
        await receiver.DeferMessageAsync(message, new Dictionary<string, object> { ["why"] = "later" });
        return message.SequenceNumber;
    }
}
