using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Tests;

/// <summary>What the product relies on in Microsoft's own message types; the same under both builds.</summary>
public sealed class ServiceBusMessageTests
{
    [Fact]
    public void MessageId_EmptyOrOver128Characters_IsRefused()
    {
        var message = new ServiceBusMessage("x") { MessageId = new string('a', 128) };

        Assert.Throws<ArgumentException>(() => message.MessageId = "");
        Assert.Throws<ArgumentException>(() => message.MessageId = new string('a', 129));
    }

    [Fact]
    public void SessionId_Over128Characters_IsRefused() =>
        Assert.ThrowsAny<ArgumentException>(() => new ServiceBusMessage("x").SessionId = new string('a', 129));

    [Fact]
    public void PartitionKey_OtherThanSessionId_IsRefused()
    {
        var message = new ServiceBusMessage("x") { SessionId = "case-1" };

        Assert.Throws<ArgumentOutOfRangeException>(() => message.PartitionKey = "case-2");
    }

    [Fact]
    public void TimeToLive_NotSet_IsForEver()
    {
        var message = new ServiceBusMessage("x");

        Assert.Equal(TimeSpan.MaxValue, message.TimeToLive);
        Assert.ThrowsAny<ArgumentException>(() => message.TimeToLive = TimeSpan.Zero);
    }

    [Fact]
    public void ReceivedMessage_NothingGiven_HasTheDefaultsOfTheModelFactory()
    {
        var message = ServiceBusModelFactory.ServiceBusReceivedMessage(BinaryData.FromString("x"));

        Assert.Equal((-1, 0, TimeSpan.MaxValue), (message.SequenceNumber, message.DeliveryCount, message.TimeToLive));
        Assert.Equal(DateTimeOffset.MaxValue, message.ExpiresAt);
        Assert.Equal(Guid.Empty.ToString(), message.LockToken);
        Assert.Null(message.DeadLetterReason);
    }

    [Theory]
    [InlineData(ServiceBusFailureReason.ServiceTimeout, true)]
    [InlineData(ServiceBusFailureReason.ServiceBusy, true)]
    [InlineData(ServiceBusFailureReason.ServiceCommunicationProblem, true)]
    [InlineData(ServiceBusFailureReason.MessageLockLost, false)]
    [InlineData(ServiceBusFailureReason.MessagingEntityNotFound, false)]
    public void Exception_Reason_TellsWhetherItMayPass(ServiceBusFailureReason reason, bool isTransient)
    {
        var failure = new ServiceBusException("what happened", reason, "queue");

        Assert.Equal((isTransient, reason, "queue"), (failure.IsTransient, failure.Reason, failure.EntityPath));
        Assert.Contains("what happened", failure.Message, StringComparison.Ordinal);
    }

#if !MICROSOFT_SDK_OFFICIAL
    [Fact]
    public void Client_ForAzureInTheDeclaredBuild_NamesTheOfficialBuild()
    {
        var refusal = Assert.Throws<PlatformNotSupportedException>(() => new ServiceBusClient("Endpoint=sb://example/"));

        Assert.Contains("-p:MicrosoftSdk=official", refusal.Message, StringComparison.Ordinal);
    }
#endif
}
