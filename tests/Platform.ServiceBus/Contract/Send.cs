using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests.Contract;

/// <content>Sending, one or many, and what is refused.</content>
public abstract partial class ServiceBusContract<TBus>
{
    [Fact]
    public async Task SendMessage_PropertyOfForeignType_IsRefused()
    {
        var message = new ServiceBusMessage("x") { ApplicationProperties = { ["p"] = new object() } };

        await Assert.ThrowsAsync<SerializationException>(() => Bus.Client.CreateSender("plain").SendMessageAsync(message));
    }

    [Fact]
    public async Task SendMessage_WithoutMessageId_GetsOne()
    {
        await Bus.SendAsync("plain", "a", "b");

        var received = await Bus.Receiver("plain").ReceiveMessagesAsync(2);

        Assert.Equal(2, received.Select(message => message.MessageId).Where(id => id.Length == 32).Distinct().Count());
    }

    [Fact]
    public async Task SendMessages_OneIsUnacceptable_NoneIsSent()
    {
        ServiceBusMessage[] batch = [new("good") { SessionId = "s" }, new("without session")];

        await Assert.ThrowsAsync<InvalidOperationException>(() => Bus.Client.CreateSender("sessions").SendMessagesAsync(batch));

        Assert.Equal(0, (await Bus.CountAsync("sessions")).Active);
    }

    [Fact]
    public async Task SendMessage_Over256Kilobytes_IsRefused()
    {
        var sender = Bus.Client.CreateSender("plain");

        await sender.SendMessageAsync(new ServiceBusMessage(new byte[255 * 1024]));
        var reason = await Failure.OfAsync(() => sender.SendMessageAsync(new ServiceBusMessage(new byte[256 * 1024])));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, reason);
    }

    [Fact]
    public async Task SendMessages_TogetherOver256Kilobytes_AreRefused()
    {
        var batch = Enumerable.Range(0, 3).Select(_ => new ServiceBusMessage(new byte[100 * 1024]));

        var reason = await Failure.OfAsync(() => Bus.Client.CreateSender("plain").SendMessagesAsync(batch));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, reason);
        Assert.Equal(0, (await Bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task CreateMessageBatch_Full_TakesNoMoreAndIsSentAsOne()
    {
        var sender = Bus.Client.CreateSender("plain");
        using var batch = await sender.CreateMessageBatchAsync();

        Assert.True(batch.TryAddMessage(new ServiceBusMessage(new byte[200 * 1024])));
        Assert.False(batch.TryAddMessage(new ServiceBusMessage(new byte[100 * 1024])));
        Assert.True(batch.TryAddMessage(new ServiceBusMessage(new byte[10 * 1024])));
        await sender.SendMessagesAsync(batch);

        Assert.Equal(2, (await Bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task SendMessage_UnknownEntity_FailsWithEntityNotFound()
    {
        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => Bus.SendAsync("nowhere", "a"));

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, failure.Reason);
        Assert.Contains("'nowhere'", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task SendMessage_ClosedSender_Fails()
    {
        var sender = Bus.Client.CreateSender("plain");
        await sender.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(new ServiceBusMessage("a")));
    }

    [Fact]
    public async Task SendMessage_PropertyOver32KB_IsRefusedWithItsName()
    {
        var message = new ServiceBusMessage("a") { ApplicationProperties = { ["large"] = new string('x', 32 * 1024) } };

        var refusal = await Assert.ThrowsAsync<SerializationException>(() => Bus.Client.CreateSender("plain").SendMessageAsync(message));

        Assert.Contains("'large'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendMessage_PropertiesOver64KBTogether_IsRefused()
    {
        var message = new ServiceBusMessage("a") { MessageId = "m" };
        for (var number = 1; number <= 3; number++)
        {
            message.ApplicationProperties.Add($"part{number}", new string('x', 25 * 1024));
        }

        var refusal = await Assert.ThrowsAsync<SerializationException>(() => Bus.Client.CreateSender("plain").SendMessageAsync(message));

        Assert.Contains("message 'm'", refusal.Message, StringComparison.Ordinal);
    }
}
