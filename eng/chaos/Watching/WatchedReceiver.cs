using Azure.Messaging.ServiceBus;

namespace Sav.Chaos.Watching;

/// <summary>A receiver whose deliveries and settlements are boundaries.</summary>
internal sealed class WatchedReceiver(ServiceBusReceiver inner, SettlementWatch settlements) : ServiceBusReceiver
{
    public override string FullyQualifiedNamespace => inner.FullyQualifiedNamespace;

    public override string EntityPath => inner.EntityPath;

    public override ServiceBusReceiveMode ReceiveMode => inner.ReceiveMode;

    public override int PrefetchCount => inner.PrefetchCount;

    public override string Identifier => inner.Identifier;

    public override bool IsClosed => inner.IsClosed;

    public override Task<ServiceBusReceivedMessage> ReceiveMessageAsync(
        TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        settlements.ReceivedAsync(inner.ReceiveMessageAsync(maxWaitTime, cancellationToken));

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = null, CancellationToken cancellationToken = default) =>
        settlements.ReceivedAsync(inner.ReceiveMessagesAsync(maxMessages, maxWaitTime, cancellationToken));

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        inner.RenewMessageLockAsync(message, cancellationToken);

    public override Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = null, CancellationToken cancellationToken = default) =>
        inner.PeekMessagesAsync(maxMessages, fromSequenceNumber, cancellationToken);

    public override Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        settlements.SettleAsync(message, "complete", () => inner.CompleteMessageAsync(message, cancellationToken));

    public override Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        settlements.SettleAsync(message, "abandon", () => inner.AbandonMessageAsync(message, propertiesToModify, cancellationToken));

    public override Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        settlements.SettleAsync(message, "defer", () => inner.DeferMessageAsync(message, propertiesToModify, cancellationToken));

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default) =>
        settlements.SettleAsync(message, "dead-letter", () => inner.DeadLetterMessageAsync(message, propertiesToModify, cancellationToken));

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        settlements.SettleAsync(message, "dead-letter", () => inner.DeadLetterMessageAsync(
            message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken));

    public override Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default) =>
        settlements.SettleAsync(message, "dead-letter", () => inner.DeadLetterMessageAsync(
            message, deadLetterReason, deadLetterErrorDescription, cancellationToken));

    public override Task CloseAsync(CancellationToken cancellationToken = default) => inner.CloseAsync(cancellationToken);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();
}
