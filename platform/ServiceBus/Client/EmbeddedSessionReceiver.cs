using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>Receives the messages of one session, in order, while it holds the session.</summary>
internal sealed class EmbeddedSessionReceiver(ReceiveLink link, HeldSession session, string identifier, int prefetchCount)
    : ServiceBusSessionReceiver
{
    private DateTimeOffset _lockedUntil = session.LockedUntil;

    public override string FullyQualifiedNamespace => link.Connection.FullyQualifiedNamespace;

    public override string EntityPath => link.Path;

    public override ServiceBusReceiveMode ReceiveMode => link.Mode;

    /// <summary>Kept for the caller; the embedded broker hands out what is asked for and nothing in advance.</summary>
    public override int PrefetchCount => prefetchCount;

    public override string Identifier => identifier;

    public override bool IsClosed => link.IsClosed;

    public override string SessionId => session.SessionId;

    public override DateTimeOffset SessionLockedUntil => _lockedUntil;

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

    /// <summary>Refused, as by the SDK: in a session the lock is the session's.</summary>
    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Task.FromException(Refusals.SessionLockOnly().Reason);

    public override async Task RenewSessionLockAsync(CancellationToken cancellationToken = default) =>
        _lockedUntil = await link.RenewSessionAsync(cancellationToken).ConfigureAwait(false);

    public override async Task<BinaryData> GetSessionStateAsync(CancellationToken cancellationToken = default)
    {
        var state = await link.GetSessionStateAsync(cancellationToken).ConfigureAwait(false);
        return state == null ? null! : BinaryData.FromBytes(state);
    }

    public override Task SetSessionStateAsync(BinaryData? sessionState, CancellationToken cancellationToken = default) =>
        link.SetSessionStateAsync(sessionState?.ToArray(), cancellationToken);

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

    public override async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        if (!link.IsClosed)
        {
            link.Close();
            await link.ReleaseSessionAsync().ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync() => await CloseAsync().ConfigureAwait(false);
}
