using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>Receives from a queue or subscription without sessions, or from a dead-letter sub-queue.</summary>
internal sealed class EmbeddedReceiver(ReceiveLink link, string identifier, int prefetchCount) : ServiceBusReceiver
{
    public override string FullyQualifiedNamespace => link.Connection.FullyQualifiedNamespace;

    public override string EntityPath => link.Path;

    public override ServiceBusReceiveMode ReceiveMode => link.Mode;

    /// <summary>Kept for the caller; the embedded broker hands out what is asked for and nothing in advance.</summary>
    public override int PrefetchCount => prefetchCount;

    public override string Identifier => identifier;

    public override bool IsClosed => link.IsClosed;

    public override async Task<ServiceBusReceivedMessage> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        (await link.ReceiveAsync(1, maxWaitTime, cancellationToken).ConfigureAwait(false)).FirstOrDefault()!;

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        link.ReceiveAsync(maxMessages, maxWaitTime, cancellationToken);

    public override IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveMessagesAsync(CancellationToken cancellationToken = default) =>
        link.ReceiveAllAsync(cancellationToken);

    public override async Task<ServiceBusReceivedMessage> ReceiveDeferredMessageAsync(
        long sequenceNumber, CancellationToken cancellationToken = default) =>
        (await link.ReceiveDeferredAsync([sequenceNumber], cancellationToken).ConfigureAwait(false))[0];

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredMessagesAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken = default) =>
        link.ReceiveDeferredAsync(sequenceNumbers, cancellationToken);

    public override async Task<ServiceBusReceivedMessage> PeekMessageAsync(
        long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        (await link.PeekAsync(1, fromSequenceNumber, cancellationToken).ConfigureAwait(false)).FirstOrDefault()!;

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        link.PeekAsync(maxMessages, fromSequenceNumber, cancellationToken);

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        link.RenewAsync(message, cancellationToken);

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        link.CompleteAsync(message, cancellationToken);

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        link.AbandonAsync(message, propertiesToModify, cancellationToken);

    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        link.DeferAsync(message, propertiesToModify, cancellationToken);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        link.DeadLetterAsync(message, null, null, propertiesToModify, cancellationToken);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        link.DeadLetterAsync(message, deadLetterReason, deadLetterErrorDescription, propertiesToModify, cancellationToken);

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        link.DeadLetterAsync(message, deadLetterReason, deadLetterErrorDescription, null, cancellationToken);

    public override Task CloseAsync(CancellationToken cancellationToken = default)
    {
        link.Close();
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);
}
