using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Messages sent twice.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task SendMessage_SameIdWithinWindow_IsDroppedEvenAfterCompletion()
    {
        await SendAsync(Bus, "m-1", "first");
        var receiver = Bus.Receiver("unique");
        await receiver.CompleteMessageAsync(await receiver.ReceiveMessageAsync());

        await Bus.PassAsync(TimeSpan.FromMinutes(9));
        await SendAsync(Bus, "m-1", "again");
        await SendAsync(Bus, "m-2", "other");

        Assert.Equal(["other"], await receiver.ReadAllAsync(Bus));
    }

    [Fact]
    public async Task SendMessage_SameIdAfterWindow_IsAccepted()
    {
        await SendAsync(Bus, "m-1", "first");

        await Bus.PassAsync(TimeSpan.FromMinutes(10));
        await SendAsync(Bus, "m-1", "again");

        Assert.Equal(2, (await Bus.CountAsync("unique")).Active);
    }

    [Fact]
    public async Task SendMessages_SameIdInOneBatch_KeepsTheFirst()
    {
        await Bus.Client.CreateSender("unique").SendMessagesAsync([new("first") { MessageId = "m" }, new("second") { MessageId = "m" }]);

        Assert.Equal(["first"], await Bus.Receiver("unique").ReadAllAsync(Bus));
    }

    [Fact]
    public async Task SendMessage_QueueWithoutDetection_TakesBoth()
    {
        await Bus.Client.CreateSender("plain").SendMessagesAsync([new("first") { MessageId = "m" }, new("second") { MessageId = "m" }]);

        Assert.Equal(2, (await Bus.CountAsync("plain")).Active);
    }

    private static Task SendAsync(ContractBus bus, string messageId, string body) =>
        bus.Client.CreateSender("unique").SendMessageAsync(new ServiceBusMessage(body) { MessageId = messageId });
}
