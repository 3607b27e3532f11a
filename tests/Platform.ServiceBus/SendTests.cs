using System.Runtime.Serialization;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

public sealed class SendTests
{
    [Fact]
    public async Task SendMessage_AllPropertiesSet_ArriveUnchanged()
    {
        await using var bus = TestBus.Open();
        var sent = new ServiceBusMessage("body")
        {
            MessageId = "m-1",
            SessionId = "s-1",
            ReplyToSessionId = "s-2",
            PartitionKey = "s-1",
            TransactionPartitionKey = "t-1",
            CorrelationId = "c-1",
            Subject = "sav.billing.requested.v1",
            ContentType = "application/json",
            To = "to",
            ReplyTo = "reply",
            TimeToLive = TimeSpan.FromMinutes(5),
        };

        await bus.Client.CreateSender("plain").SendMessageAsync(sent);
        var received = await bus.Receiver("plain").ReceiveMessageAsync();

        Assert.Equal("body", received.Body.ToString());
        Assert.Equal(
            (sent.MessageId, sent.SessionId, sent.ReplyToSessionId, sent.PartitionKey, sent.TransactionPartitionKey),
            (received.MessageId, received.SessionId, received.ReplyToSessionId, received.PartitionKey, received.TransactionPartitionKey));
        Assert.Equal(
            (sent.CorrelationId, sent.Subject, sent.ContentType, sent.To, sent.ReplyTo),
            (received.CorrelationId, received.Subject, received.ContentType, received.To, received.ReplyTo));
        Assert.Equal(TimeSpan.FromMinutes(5), received.TimeToLive);
        Assert.Equal(bus.Clock.GetUtcNow(), received.EnqueuedTime);
        Assert.Equal(bus.Clock.GetUtcNow() + TestBus.LockDuration, received.LockedUntil);
        Assert.Equal(1, received.DeliveryCount);
        Assert.Equal(received.SequenceNumber, received.EnqueuedSequenceNumber);
    }

    [Theory]
    [MemberData(nameof(PropertyValues))]
    public async Task SendMessage_ApplicationProperty_KeepsItsTypeAcrossRestart(object value)
    {
        await using var bus = TestBus.Open();
        await bus.Client.CreateSender("plain").SendMessageAsync(new ServiceBusMessage("x") { ApplicationProperties = { ["p"] = value } });

        await bus.ReopenAsync();
        var received = await bus.Receiver("plain").ReceiveMessageAsync();

        Assert.Equal(value, received.ApplicationProperties["p"]);
        Assert.IsType(value.GetType(), received.ApplicationProperties["p"]);
    }

    public static TheoryData<object> PropertyValues() =>
    [
        "text", "", true, (byte)1, (sbyte)-1, (short)-2, (ushort)2, 3, 4u, -5L, 6ul, 1.5f, double.MaxValue, 12.30m, 'é',
        Guid.Parse("5a1c1a7e-0000-4000-8000-000000000001"), new Uri("https://example.org/a b"),
        new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc), new DateTimeOffset(2026, 3, 2, 8, 0, 0, TimeSpan.FromHours(1)),
        TimeSpan.FromTicks(1), new byte[] { 1, 2 },
    ];

    [Fact]
    public async Task SendMessage_PropertyOfForeignType_IsRefused()
    {
        await using var bus = TestBus.Open();
        var message = new ServiceBusMessage("x") { ApplicationProperties = { ["p"] = new object() } };

        await Assert.ThrowsAsync<SerializationException>(() => bus.Client.CreateSender("plain").SendMessageAsync(message));
    }

    [Fact]
    public async Task SendMessage_WithoutMessageId_GetsOne()
    {
        await using var bus = TestBus.Open();
        await bus.SendAsync("plain", "a", "b");

        var received = await bus.Receiver("plain").ReceiveMessagesAsync(2);

        Assert.Equal(2, received.Select(message => message.MessageId).Where(id => id.Length == 32).Distinct().Count());
    }

    [Fact]
    public async Task SendMessages_OneIsUnacceptable_NoneIsSent()
    {
        await using var bus = TestBus.Open();
        ServiceBusMessage[] batch = [new("good") { SessionId = "s" }, new("without session")];

        await Assert.ThrowsAsync<InvalidOperationException>(() => bus.Client.CreateSender("sessions").SendMessagesAsync(batch));

        Assert.Equal(0, (await bus.CountAsync("sessions")).Active);
    }

    [Fact]
    public async Task SendMessage_Over256Kilobytes_IsRefused()
    {
        await using var bus = TestBus.Open();
        var sender = bus.Client.CreateSender("plain");

        await sender.SendMessageAsync(new ServiceBusMessage(new byte[255 * 1024]));
        var reason = await Failure.OfAsync(() => sender.SendMessageAsync(new ServiceBusMessage(new byte[256 * 1024])));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, reason);
    }

    [Fact]
    public async Task SendMessages_TogetherOver256Kilobytes_AreRefused()
    {
        await using var bus = TestBus.Open();
        var batch = Enumerable.Range(0, 3).Select(_ => new ServiceBusMessage(new byte[100 * 1024]));

        var reason = await Failure.OfAsync(() => bus.Client.CreateSender("plain").SendMessagesAsync(batch));

        Assert.Equal(ServiceBusFailureReason.MessageSizeExceeded, reason);
        Assert.Equal(0, (await bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task CreateMessageBatch_Full_TakesNoMoreAndIsSentAsOne()
    {
        await using var bus = TestBus.Open();
        var sender = bus.Client.CreateSender("plain");
        using var batch = await sender.CreateMessageBatchAsync();

        Assert.True(batch.TryAddMessage(new ServiceBusMessage(new byte[200 * 1024])));
        Assert.False(batch.TryAddMessage(new ServiceBusMessage(new byte[100 * 1024])));
        Assert.True(batch.TryAddMessage(new ServiceBusMessage(new byte[10 * 1024])));
        await sender.SendMessagesAsync(batch);

        Assert.Equal(2, (await bus.CountAsync("plain")).Active);
    }

    [Fact]
    public async Task SendMessage_UnknownEntity_FailsWithEntityNotFound()
    {
        await using var bus = TestBus.Open();

        var failure = await Assert.ThrowsAsync<ServiceBusException>(() => bus.SendAsync("nowhere", "a"));

        Assert.Equal(ServiceBusFailureReason.MessagingEntityNotFound, failure.Reason);
        Assert.Contains("'nowhere'", failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task SendMessage_ClosedSender_Fails()
    {
        await using var bus = TestBus.Open();
        var sender = bus.Client.CreateSender("plain");
        await sender.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => sender.SendMessageAsync(new ServiceBusMessage("a")));
    }

    [Fact]
    public async Task SendMessage_PropertyOver32KB_IsRefusedWithItsName()
    {
        await using var bus = TestBus.Open();
        var message = new ServiceBusMessage("a") { ApplicationProperties = { ["large"] = new string('x', 32 * 1024) } };

        var refusal = await Assert.ThrowsAsync<SerializationException>(() => bus.Client.CreateSender("plain").SendMessageAsync(message));

        Assert.Contains("'large'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendMessage_PropertiesOver64KBTogether_IsRefused()
    {
        await using var bus = TestBus.Open();
        var message = new ServiceBusMessage("a") { MessageId = "m" };
        for (var number = 1; number <= 3; number++)
        {
            message.ApplicationProperties.Add($"part{number}", new string('x', 25 * 1024));
        }

        var refusal = await Assert.ThrowsAsync<SerializationException>(() => bus.Client.CreateSender("plain").SendMessageAsync(message));

        Assert.Contains("message 'm'", refusal.Message, StringComparison.Ordinal);
    }
}
