using System.Runtime.CompilerServices;
using Azure.Messaging.ServiceBus;
using Sav.Platform.ServiceBus.Entities;
using Sav.Platform.ServiceBus.Messages;
using Sav.Platform.ServiceBus.Sessions;

namespace Sav.Platform.ServiceBus.Client;

/// <summary>What plain and session receivers have in common. They cannot share a base class: each derives from Microsoft's own.</summary>
internal sealed class ReceiveLink(Connection connection, string path, ServiceBusReceiveMode mode, SessionHold? hold)
{
    /// <summary>Longest wait of a call that names none: the SDK's default try timeout.</summary>
    public static readonly TimeSpan DefaultWait = TimeSpan.FromMinutes(1);

    private const int MaxReasonLength = 4096;

    private bool _isClosed;
    private long _peekedUntil;

    public bool IsClosed => _isClosed;

    public string Path => path;

    public ServiceBusReceiveMode Mode => mode;

    public Connection Connection => connection;

    public void Close() => _isClosed = true;

    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        int maxMessages, TimeSpan? maxWaitTime, CancellationToken cancellationToken)
    {
        RequireOpen();
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxWaitTime ?? DefaultWait, TimeSpan.Zero, nameof(maxWaitTime));
        var deadline = connection.Time.GetUtcNow() + (maxWaitTime ?? DefaultWait);
        var deliveries = await connection.WaitAsync<IReadOnlyList<Delivery>>(
            (broker, request) =>
            {
                hold?.RequireHeld(path);
                var receiver = new PendingReceive(request, Terms(maxMessages));
                broker.Mailbox(path).Receive(receiver, deadline);
                return receiver;
            },
            cancellationToken).ConfigureAwait(false);
        return Received(deliveries);
    }

    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveDeferredAsync(
        IEnumerable<long> sequenceNumbers, CancellationToken cancellationToken)
    {
        RequireOpen();
        var numbers = sequenceNumbers.ToList();
        var deliveries = await connection.AskAsync(
            broker =>
            {
                hold?.RequireHeld(path);
                return broker.Mailbox(path).ReceiveDeferred(numbers, Terms(numbers.Count));
            },
            cancellationToken).ConfigureAwait(false);
        return Received(deliveries);
    }

    /// <summary>Looks without receiving; without a number it goes on where the last look ended.</summary>
    public async Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekAsync(
        int maxMessages, long? fromSequence, CancellationToken cancellationToken)
    {
        RequireOpen();
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        var from = fromSequence ?? _peekedUntil + 1;
        var found = await connection.AskAsync(
            broker =>
            {
                hold?.RequireHeld(path);
                return broker.Mailbox(path).Peek(from, maxMessages, hold);
            },
            cancellationToken).ConfigureAwait(false);
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

    /// <summary>Runs work for the holder of the session, or fails if the session is lost.</summary>
    public Task<T> InSessionAsync<T>(Func<Mailbox, SessionHold, T> work, CancellationToken cancellationToken)
    {
        RequireOpen();
        return connection.AskAsync(
            broker =>
            {
                hold!.RequireHeld(path);
                return work(broker.Mailbox(path), hold);
            },
            cancellationToken);
    }

    public Task ReleaseSessionAsync() =>
        connection.DoAsync(broker => broker.Mailbox(path).Sessions!.Release(hold!), CancellationToken.None);

    public Task RenewAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        SettleAsync(message, settlement => settlement.Renew(), cancellationToken);

    public Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        SettleAsync(message, settlement => settlement.Complete(), cancellationToken);

    public Task AbandonAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? properties, CancellationToken cancellationToken)
    {
        var changes = ApplicationProperties.Copy(properties);
        return SettleAsync(message, settlement => settlement.Abandon(changes), cancellationToken);
    }

    public Task DeferAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? properties, CancellationToken cancellationToken)
    {
        var changes = ApplicationProperties.Copy(properties);
        return SettleAsync(message, settlement => settlement.Defer(changes), cancellationToken);
    }

    public Task DeadLetterAsync(
        ServiceBusReceivedMessage message,
        string? reason,
        string? description,
        IDictionary<string, object>? properties,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reason?.Length ?? 0, MaxReasonLength, "deadLetterReason");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(description?.Length ?? 0, MaxReasonLength, "deadLetterErrorDescription");
        var cause = new DeadLetterCause(reason, description, ApplicationProperties.Copy(properties));
        return SettleAsync(message, settlement => settlement.DeadLetter(cause), cancellationToken);
    }

    public void RequireOpen() => ObjectDisposedException.ThrowIf(_isClosed, typeof(ServiceBusReceiver));

    private async Task SettleAsync(ServiceBusReceivedMessage message, Action<Settlement> settle, CancellationToken cancellationToken)
    {
        RequireOpen();
        ArgumentNullException.ThrowIfNull(message);
        if (mode == ServiceBusReceiveMode.ReceiveAndDelete)
        {
            throw Refusals.NothingToSettle().Reason;
        }

        var token = Guid.Parse(message.LockToken);
        await connection
            .DoAsync(broker => settle(new Settlement(broker.Mailbox(path), token, hold)), cancellationToken)
            .ConfigureAwait(false);
    }

    private ReceiveTerms Terms(int maxMessages) => new(mode == ServiceBusReceiveMode.ReceiveAndDelete, hold, maxMessages);

    private static List<ServiceBusReceivedMessage> Received(IReadOnlyList<Delivery> deliveries) =>
        deliveries.Select(delivery => delivery.ToReceivedMessage()).ToList();
}
