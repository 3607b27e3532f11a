using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Operations;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>What plain and session receivers have in common. They cannot share a base class: each derives from Microsoft's own.</summary>
internal sealed class ReceiveLink(Connection connection, string path, ServiceBusReceiveMode mode, Guid? holdId)
{
    /// <summary>Longest wait of a call that names none: the SDK's default try timeout.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    private const int MaxReasonLength = 4096;

    private bool _isClosed;
    private long _peekedUntil;

    public bool IsClosed => _isClosed;

    public string Path => path;

    public ServiceBusReceiveMode Mode => mode;

    private bool Deletes => mode == ServiceBusReceiveMode.ReceiveAndDelete;

    public Connection Connection => connection;

    public void Close() => _isClosed = true;

    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        int maxMessages, TimeSpan? maxWaitTime, CancellationToken cancellationToken)
    {
        RequireOpen();
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxWaitTime ?? DefaultWait, TimeSpan.Zero, nameof(maxWaitTime));
        var receive = new Receive(path, holdId, Deletes, maxMessages, maxWaitTime ?? DefaultWait);
        var deliveries = await connection.AskAsync(receive, cancellationToken).ConfigureAwait(false);
        return Received(deliveries);
    }

    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken)
    {
        RequireOpen();
        var receive = new ReceiveDeferred(path, holdId, Deletes, sequenceNumbers.ToList());
        var deliveries = await connection.AskAsync(receive, cancellationToken).ConfigureAwait(false);
        return Received(deliveries);
    }

    /// <summary>Looks without receiving; without a number it goes on where the last look ended.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekAsync(
        int maxMessages, long? fromSequence, CancellationToken cancellationToken)
    {
        RequireOpen();
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        var peek = new Peek(path, holdId, fromSequence ?? _peekedUntil + 1, maxMessages);
        var found = await connection.AskAsync(peek, cancellationToken).ConfigureAwait(false);
        _peekedUntil = found.Count > 0 ? found[^1].Sequence : _peekedUntil;
        return Received(found);
    }

    public async IAsyncEnumerable<ServiceBusReceivedMessage> ReceiveAllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            foreach (var message in await ReceiveAsync(1, DefaultWait, cancellationToken).ConfigureAwait(false))
            {
                yield return message;
            }
        }
    }

    public async Task<DateTimeOffset> RenewSessionAsync(CancellationToken cancellationToken)
    {
        RequireOpen();
        return await connection.AskAsync(new RenewSessionLock(path, holdId!.Value), cancellationToken).ConfigureAwait(false);
    }

    public async Task<byte[]?> GetSessionStateAsync(CancellationToken cancellationToken)
    {
        RequireOpen();
        return await connection.AskAsync(new GetSessionState(path, holdId!.Value), cancellationToken).ConfigureAwait(false);
    }

    public async Task SetSessionStateAsync(byte[]? state, CancellationToken cancellationToken)
    {
        RequireOpen();
        await connection.AskAsync(new SetSessionState(path, holdId!.Value, state), cancellationToken).ConfigureAwait(false);
    }

    public Task ReleaseSessionAsync() => connection.AskAsync(new ReleaseSession(path, holdId!.Value), CancellationToken.None);

    public async Task RenewAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        await connection.AskAsync(new RenewMessageLock(path, TokenOf(message)), cancellationToken).ConfigureAwait(false);

    public Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        SettleAsync(message, SettlementOutcome.Complete, null, cancellationToken);

    public Task AbandonAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? properties, CancellationToken cancellationToken) =>
        SettleAsync(message, SettlementOutcome.Abandon, properties, cancellationToken);

    public Task DeferAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? properties, CancellationToken cancellationToken) =>
        SettleAsync(message, SettlementOutcome.Defer, properties, cancellationToken);

    public async Task DeadLetterAsync(
        ServiceBusReceivedMessage message,
        string? reason,
        string? description,
        IDictionary<string, object>? properties,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason?.Length ?? 0, MaxReasonLength, "deadLetterReason");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(description?.Length ?? 0, MaxReasonLength, "deadLetterErrorDescription");
        var settle = NewSettle(message, SettlementOutcome.DeadLetter, properties) with
        {
            DeadLetterReason = reason,
            DeadLetterDescription = description,
        };
        await connection.AskAsync(settle, cancellationToken).ConfigureAwait(false);
    }

    public void RequireOpen() => ObjectDisposedException.ThrowIf(_isClosed, typeof(ServiceBusReceiver));

    private async Task SettleAsync(
        ServiceBusReceivedMessage message,
        SettlementOutcome outcome,
        IDictionary<string, object>? properties,
        CancellationToken cancellationToken) =>
        await connection.AskAsync(NewSettle(message, outcome, properties), cancellationToken).ConfigureAwait(false);

    private Settle NewSettle(ServiceBusReceivedMessage message, SettlementOutcome outcome, IDictionary<string, object>? properties) =>
        new(path, holdId, TokenOf(message), outcome)
        {
            ChangesText = ApplicationProperties.Write(ApplicationProperties.Copy(properties)),
        };

    private Guid TokenOf(ServiceBusReceivedMessage message)
    {
        RequireOpen();
        ArgumentNullException.ThrowIfNull(message);
        return mode == ServiceBusReceiveMode.ReceiveAndDelete ? throw Refusals.NothingToSettle().Reason : Guid.Parse(message.LockToken);
    }

    private static List<ServiceBusReceivedMessage> Received(IReadOnlyList<Delivery> deliveries) =>
        deliveries.Select(delivery => delivery.ToReceivedMessage()).ToList();
}
