using Azure.Messaging.ServiceBus;

namespace Sav.Functions.Tests.Fakes;

/// <summary>Remembers what was sent where, one entry per send.</summary>
internal sealed class FakeBus : ServiceBusClient
{
    public List<(string Entity, ServiceBusMessage[] Messages)> Sent { get; } = [];

    /// <summary>Asked before every send; what it returns is thrown.</summary>
    public Func<IReadOnlyList<ServiceBusMessage>, Exception?> Failure { get; set; } = _ => null;

    /// <summary>Dead letters by the name of their queue or subscription.</summary>
    public Dictionary<string, List<ServiceBusReceivedMessage>> DeadLetters { get; } = [];

    public override ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) => DeadLettersOf(queueName, options);

    public override ServiceBusReceiver CreateReceiver(string topicName, string subscriptionName, ServiceBusReceiverOptions options) =>
        DeadLettersOf(subscriptionName, options);

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(this, queueOrTopicName);

    private FakeDeadLetters DeadLettersOf(string name, ServiceBusReceiverOptions options)
    {
        Assert.Equal(SubQueue.DeadLetter, options.SubQueue);
        return new FakeDeadLetters(DeadLetters.TryGetValue(name, out var messages) ? messages : DeadLetters[name] = []);
    }

    private sealed class Sender(FakeBus bus, string entity) : ServiceBusSender
    {
        public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
            SendMessagesAsync([message], cancellationToken);

        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            var batch = messages.ToArray();
            if (bus.Failure(batch) is { } failure)
            {
                throw failure;
            }

            lock (bus.Sent)
            {
                bus.Sent.Add((entity, batch));
            }

            return Task.CompletedTask;
        }
    }
}
