using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>What a handler of a session gets; remembers whether the handler settled its message or gave the session up.</summary>
internal sealed class EmbeddedSessionMessageArgs(
    ServiceBusReceivedMessage message, ServiceBusSessionReceiver receiver, string identifier, CancellationToken cancellationToken)
    : ProcessSessionMessageEventArgs(message, receiver, identifier, cancellationToken)
{
    public bool IsSettled { get; private set; }

    public bool IsReleased { get; private set; }

    public Task RaiseLockLostAsync(Exception cause) =>
        OnSessionLockLostAsync(new SessionLockLostEventArgs(Message, SessionLockedUntil, cause));

    public override void ReleaseSession() => IsReleased = true;

    public override async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        await base.CompleteMessageAsync(message, cancellationToken).ConfigureAwait(false);
        Settled(message);
    }

    public override async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default)
    {
        await base.AbandonMessageAsync(message, propertiesToModify!, cancellationToken).ConfigureAwait(false);
        Settled(message);
    }

    public override async Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default)
    {
        await base.DeferMessageAsync(message, propertiesToModify!, cancellationToken).ConfigureAwait(false);
        Settled(message);
    }

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = null,
        CancellationToken cancellationToken = default)
    {
        await base.DeadLetterMessageAsync(message, propertiesToModify!, cancellationToken).ConfigureAwait(false);
        Settled(message);
    }

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default)
    {
        await base.DeadLetterMessageAsync(message, deadLetterReason!, deadLetterErrorDescription!, cancellationToken).ConfigureAwait(false);
        Settled(message);
    }

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify,
        string? deadLetterReason,
        string? deadLetterErrorDescription = null,
        CancellationToken cancellationToken = default)
    {
        await base.DeadLetterMessageAsync(message, propertiesToModify!, deadLetterReason!, deadLetterErrorDescription!, cancellationToken)
            .ConfigureAwait(false);
        Settled(message);
    }

    private void Settled(ServiceBusReceivedMessage message) => IsSettled |= ReferenceEquals(message, Message);
}
