using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;

namespace Sav.Platform.Functions.ServiceBus;

/// <summary>Settles messages through the receiver that got them.</summary>
internal sealed class EmbeddedMessageActions(
    ServiceBusReceiver receiver, ServiceBusReceivedMessage invocationMessage, FunctionCounters counters) : ServiceBusMessageActions
{
    private volatile bool _settled;

    /// <summary>Whether the function settled the message that started it, so that the host has nothing left to do.</summary>
    public bool IsSettled => _settled;

    public override async Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default)
    {
        await receiver.CompleteMessageAsync(message, cancellationToken).ConfigureAwait(false);
        NoteSettled(message);
    }

    public override async Task AbandonMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        await receiver.AbandonMessageAsync(message, propertiesToModify, cancellationToken).ConfigureAwait(false);
        NoteSettled(message);
    }

    public override async Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default)
    {
        await receiver.DeadLetterMessageAsync(
            message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken).ConfigureAwait(false);
        NoteSettled(message);
        counters.CountDeadLettered();
    }

    public override async Task DeferMessageAsync(
        ServiceBusReceivedMessage message,
        IDictionary<string, object>? propertiesToModify = default,
        CancellationToken cancellationToken = default)
    {
        await receiver.DeferMessageAsync(message, propertiesToModify, cancellationToken).ConfigureAwait(false);
        NoteSettled(message);
    }

    public override Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        receiver.RenewMessageLockAsync(message, cancellationToken);

    private void NoteSettled(ServiceBusReceivedMessage message)
    {
        if (message.LockToken == invocationMessage.LockToken)
        {
            _settled = true;
        }
    }
}
