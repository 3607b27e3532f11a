using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>One session in the hands of a processor, from the event that begins it to the one that ends it.</summary>
internal sealed class SessionRun(
    ServiceBusSessionReceiver receiver, TimeProvider time, ServiceBusSessionProcessorOptions options, ErrorReport errors)
{
    private volatile bool _isOver;

    public required Func<ProcessSessionEventArgs, Task> OnInitializing { get; init; }

    public required Func<ProcessSessionMessageEventArgs, Task> OnMessage { get; init; }

    public required Func<ProcessSessionEventArgs, Task> OnClosing { get; init; }

    public async Task RunAsync(CancellationToken stopping)
    {
        await using (receiver)
        {
            await TellAsync(ServiceBusErrorSource.AcceptSession, OnInitializing, stopping).ConfigureAwait(false);
            var receiving = Enumerable.Range(0, options.MaxConcurrentCallsPerSession).Select(_ => ReceiveAsync(stopping));
            await Task.WhenAll(receiving).ConfigureAwait(false);
            await TellAsync(ServiceBusErrorSource.CloseSession, OnClosing, stopping).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(ServiceBusErrorSource source, Func<ProcessSessionEventArgs, Task> handler, CancellationToken stopping)
    {
        var args = new EmbeddedSessionArgs(receiver, receiver.Identifier, stopping);
        await errors.TryAsync(source, () => handler(args), CancellationToken.None).ConfigureAwait(false);
        _isOver |= args.IsReleased;
    }

    private async Task ReceiveAsync(CancellationToken stopping)
    {
        while (!_isOver && !stopping.IsCancellationRequested)
        {
            try
            {
                var message = await receiver.ReceiveMessageAsync(options.SessionIdleTimeout, stopping).ConfigureAwait(false);
                _isOver |= message == null;
                await (message == null ? Task.CompletedTask : HandleAsync(message, stopping)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                _isOver = true;
            }
            catch (ServiceBusException failure)
            {
                _isOver = true;
                await errors.TellAsync(ServiceBusErrorSource.Receive, failure, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task HandleAsync(ServiceBusReceivedMessage message, CancellationToken stopping)
    {
        var args = new EmbeddedSessionMessageArgs(message, receiver, receiver.Identifier, stopping);
        var handled = new HandledMessage(receiver, message, errors)
        {
            IsSettled = () => args.IsSettled,
            Handler = () => OnMessage(args),
            KeepLock = end => LockRenewal.RunAsync(
                time, receiver.SessionLockedUntil, options.MaxAutoLockRenewalDuration, receiver.RenewSessionLockAsync, end),
            LockLost = args.RaiseLockLostAsync,
            AutoComplete = options.AutoCompleteMessages,
        };
        await handled.HandleAsync(stopping).ConfigureAwait(false);
        _isOver |= args.IsReleased;
    }
}
