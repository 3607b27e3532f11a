using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>Sends to a queue or topic. A call that has returned is on disk.</summary>
internal sealed class EmbeddedSender(Connection connection, string path, string identifier) : ServiceBusSender
{
    private bool _isClosed;

    public override string FullyQualifiedNamespace => connection.FullyQualifiedNamespace;

    public override string EntityPath => path;

    public override bool IsClosed => _isClosed;

    public override string Identifier => identifier;

    public override Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default) =>
        SendAsync([OutgoingMessage.Copy(message)], cancellationToken);

    public override Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default) =>
        SendAsync(messages.Select(message => OutgoingMessage.Copy(message)).ToList(), cancellationToken);

    public override Task SendMessagesAsync(ServiceBusMessageBatch messageBatch, CancellationToken cancellationToken = default) =>
        SendAsync(MessageBatches.Contents(messageBatch).Select(message => OutgoingMessage.Copy(message)).ToList(), cancellationToken);

    public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(CancellationToken cancellationToken = default) =>
        CreateMessageBatchAsync(new CreateMessageBatchOptions(), cancellationToken);

    public override ValueTask<ServiceBusMessageBatch> CreateMessageBatchAsync(
        CreateMessageBatchOptions options, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(MessageBatches.Create(options.MaxSizeInBytes));

    public override async Task<long> ScheduleMessageAsync(
        ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
        (await ScheduleMessagesAsync([message], scheduledEnqueueTime, cancellationToken).ConfigureAwait(false))[0];

    public override Task<IReadOnlyList<long>> ScheduleMessagesAsync(
        IEnumerable<ServiceBusMessage> messages, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default) =>
        SendAsync(messages.Select(message => OutgoingMessage.Copy(message, scheduledEnqueueTime)).ToList(), cancellationToken);

    public override Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        CancelScheduledMessagesAsync([sequenceNumber], cancellationToken);

    public override Task CancelScheduledMessagesAsync(IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default)
    {
        var numbers = sequenceNumbers.ToList();
        return connection.AskAsync(new CancelScheduled(path, numbers), cancellationToken);
    }

    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        _isClosed = true;
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);

    private async Task<IReadOnlyList<long>> SendAsync(IReadOnlyList<MessageContent> batch, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(ServiceBusSender));
        MessageSize.RequireWithinLimit(batch, path);
        return batch.Count == 0
            ? []
            : await connection.AskAsync(new Send(path, batch), cancellationToken).ConfigureAwait(false);
    }
}
