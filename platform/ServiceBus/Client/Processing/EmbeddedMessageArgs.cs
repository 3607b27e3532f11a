using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>What a handler gets; remembers whether the handler settled its message.</summary>
internal sealed class EmbeddedMessageArgs(
    ServiceBusReceivedMessage message, ServiceBusReceiver receiver, string identifier, CancellationToken cancellationToken)
    : ProcessMessageEventArgs(message, receiver, identifier, cancellationToken)
{
    public bool IsSettled { get; private set; }

    public Task RaiseLockLostAsync(Exception cause) => OnMessageLockLostAsync(new MessageLockLostEventArgs(Message, cause));

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
        IDictionary<string, object>? propertiesToModify,
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
