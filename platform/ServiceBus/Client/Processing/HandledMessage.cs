using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>
/// One message in the hands of a handler: its lock is kept, and it is completed when the handler ends, or abandoned when it fails.
/// </summary>
internal sealed class HandledMessage(ServiceBusReceiver receiver, ServiceBusReceivedMessage message, ErrorReport errors)
{
    public required Func<bool> IsSettled { get; init; }

    public required Func<Task> Handler { get; init; }

    /// <summary>Keeps the lock until it is cancelled.</summary>
    public required Func<CancellationToken, Task> KeepLock { get; init; }

    /// <summary>Tells the handler that the lock is lost.</summary>
    public required Func<Exception, Task> LockLost { get; init; }

    public bool AutoComplete { get; init; }

    private bool CanSettle => receiver.ReceiveMode == ServiceBusReceiveMode.PeekLock && !IsSettled();

    /// <summary>A message is finished even if the processor is stopped meanwhile.</summary>
    public async Task HandleAsync(CancellationToken stopping)
    {
        using var handled = new CancellationTokenSource();
        var keeping = KeepAsync(handled.Token);
        var succeeded = await errors
            .TryAsync(ServiceBusErrorSource.ProcessMessageCallback, Handler, CancellationToken.None).ConfigureAwait(false);
        await handled.CancelAsync().ConfigureAwait(false);
        await keeping.ConfigureAwait(false);
        if (succeeded && AutoComplete && CanSettle)
        {
            await errors
                .TryAsync(ServiceBusErrorSource.Complete, () => receiver.CompleteMessageAsync(message), stopping).ConfigureAwait(false);
        }
        else if (!succeeded && CanSettle)
        {
            await errors
                .TryAsync(ServiceBusErrorSource.Abandon, () => receiver.AbandonMessageAsync(message), stopping).ConfigureAwait(false);
        }
    }

    private async Task KeepAsync(CancellationToken handled)
    {
        if (receiver.ReceiveMode == ServiceBusReceiveMode.ReceiveAndDelete)
        {
            return;
        }

        try
        {
            await errors.TryAsync(ServiceBusErrorSource.RenewLock, () => KeepOrTellAsync(handled), handled).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The handler has ended.
        }
    }

    private async Task KeepOrTellAsync(CancellationToken handled)
    {
        try
        {
            await KeepLock(handled).ConfigureAwait(false);
        }
        catch (ServiceBusException lost)
            when (lost.Reason is ServiceBusFailureReason.MessageLockLost or ServiceBusFailureReason.SessionLockLost && !IsSettled())
        {
            await LockLost(lost).ConfigureAwait(false);
            throw;
        }
    }
}
