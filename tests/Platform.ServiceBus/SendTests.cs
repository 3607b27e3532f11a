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
}
