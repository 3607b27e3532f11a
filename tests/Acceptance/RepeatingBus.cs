using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Sav.Acceptance.Tests;

/// <summary>A bus that keeps what the functions send instead of carrying it: a test decides what is delivered, when and how often.</summary>
internal sealed class RepeatingBus : ServiceBusClient
{
    private readonly ConcurrentDictionary<string, SentMessage> _sent = new(StringComparer.Ordinal);

    /// <summary>What was sent so far, each message once; the broker drops copies of a message id as well.</summary>
    public IReadOnlyList<SentMessage> Sent => [.. _sent.Values.OrderBy(sent => sent.Message.MessageId, StringComparer.Ordinal)];

    public override ServiceBusSender CreateSender(string queueOrTopicName) => new Sender(this, queueOrTopicName);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal sealed record SentMessage(string Entity, ServiceBusMessage Message);

    private sealed class Sender(RepeatingBus bus, string entity) : ServiceBusSender
    {
        public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
            SendMessagesAsync([message], cancellationToken);

        public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
        {
            foreach (var message in messages)
            {
                bus._sent.TryAdd(message.MessageId, new SentMessage(entity, message));
            }

            return Task.CompletedTask;
        }
    }
}
