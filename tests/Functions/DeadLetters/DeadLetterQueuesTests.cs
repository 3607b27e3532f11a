using Azure.Messaging.ServiceBus;
using Sav.Functions.DeadLetters;
using Sav.Functions.Tests.Fakes;

namespace Sav.Functions.Tests.DeadLetters;

/// <summary>A queue so long that the first locks are over before its end is seen.</summary>
public sealed class DeadLetterQueuesTests
{
    private readonly LongQueue _bus = new();

    [Fact(Timeout = 10_000)]
    public async Task Remove_LetterThatSomebodyElseTook_EndsAtTheFirstThatComesAgain()
    {
        var queue = new ListenedQueue("sav-events", "quotes");

        await new DeadLetterQueues(_bus).RemoveAsync(queue, new HashSet<long> { 99 }, CancellationToken.None);

        Assert.Equal([1, 2, 3, 1], _bus.Receiver.Received);
        Assert.Equal([1, 2, 3], _bus.Receiver.Abandoned);
    }

    private sealed class LongQueue : ServiceBusClient
    {
        public ExpiringLetters Receiver { get; } = new();

        public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options) =>
            Receiver;
    }

    private sealed class ExpiringLetters : ServiceBusReceiver
    {
        public List<long> Received { get; } = [];

        public List<long> Abandoned { get; } = [];

        public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
            int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default)
        {
            Received.Add((Received.Count % 3) + 1);
            return Task.FromResult<IReadOnlyList<ServiceBusReceivedMessage>>(
                [ServiceBusModelFactory.ServiceBusReceivedMessage(messageId: "m", sequenceNumber: Received[^1])]);
        }

        public override Task AbandonMessageAsync(
            ServiceBusReceivedMessage message,
            IDictionary<string, object>? propertiesToModify = null,
            CancellationToken cancellationToken = default)
        {
            Abandoned.Add(message.SequenceNumber);
            return Task.FromException(new ServiceBusException("over", ServiceBusFailureReason.MessageLockLost));
        }

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
