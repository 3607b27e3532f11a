using Azure.Messaging.ServiceBus;

namespace Sav.Functions.Tests.Fakes;

/// <summary>One dead-letter queue: what is taken out of it is gone, what is handed back stays.</summary>
internal sealed class FakeDeadLetters(List<ServiceBusReceivedMessage> messages) : ServiceBusReceiver
{
    private readonly HashSet<long> _locked = [];

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ServiceBusReceivedMessage>>(
            [.. messages.Where(message => message.SequenceNumber >= (fromSequenceNumber ?? 0)).Take(maxMessages)]);

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<ServiceBusReceivedMessage>>(
            [.. messages.Where(message => _locked.Add(message.SequenceNumber)).Take(maxMessages)]);

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        messages.Remove(message);
        return Task.CompletedTask;
    }

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default)
    {
        _locked.Remove(message.SequenceNumber);
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
