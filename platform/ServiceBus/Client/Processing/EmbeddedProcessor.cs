using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>Hands each message of a queue or subscription to a handler, several side by side.</summary>
internal sealed class EmbeddedProcessor : ServiceBusProcessor
{
    private readonly ProcessingRun _run = new();
    private readonly ServiceBusReceiver _receiver;
    private readonly TimeProvider _time;
    private readonly ServiceBusProcessorOptions _options;
    private readonly ErrorReport _errors;

    public EmbeddedProcessor(ServiceBusReceiver receiver, TimeProvider time, ServiceBusProcessorOptions options)
    {
        _receiver = receiver;
        _time = time;
        _options = options;
        _errors = new ErrorReport(time, receiver.FullyQualifiedNamespace, receiver.EntityPath, receiver.Identifier)
        {
            Handler = OnProcessErrorAsync,
        };
    }

    public override string FullyQualifiedNamespace => _receiver.FullyQualifiedNamespace;

    public override string EntityPath => _receiver.EntityPath;

    public override string Identifier => _receiver.Identifier;

    public override ServiceBusReceiveMode ReceiveMode => _receiver.ReceiveMode;

    public override int PrefetchCount => _receiver.PrefetchCount;

    public override bool IsProcessing => _run.IsRunning;

    public override int MaxConcurrentCalls => _options.MaxConcurrentCalls;

    public override bool AutoCompleteMessages => _options.AutoCompleteMessages;

    public override TimeSpan MaxAutoLockRenewalDuration => _options.MaxAutoLockRenewalDuration;

    public override bool IsClosed => _run.IsClosed;

    public override Task StartProcessingAsync(CancellationToken cancellationToken = default) =>
        _run.StartAsync(MaxConcurrentCalls, ProcessNextAsync, cancellationToken);

    public override Task StopProcessingAsync(CancellationToken cancellationToken = default) => _run.StopAsync(cancellationToken);

    public override async Task CloseAsync(CancellationToken cancellationToken = default)
    {
        await _run.CloseAsync(cancellationToken).ConfigureAwait(false);
        await _receiver.CloseAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task ProcessNextAsync(CancellationToken stopping)
    {
        ServiceBusReceivedMessage? message = null;
        try
        {
            message = await _receiver.ReceiveMessageAsync(cancellationToken: stopping).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await _errors.TellAndPauseAsync(ServiceBusErrorSource.Receive, failure, stopping).ConfigureAwait(false);
        }

        if (message != null)
        {
            await HandleAsync(message, stopping).ConfigureAwait(false);
        }
    }

    private Task HandleAsync(ServiceBusReceivedMessage message, CancellationToken stopping)
    {
        var args = new EmbeddedMessageArgs(message, _receiver, Identifier, stopping);
        var handled = new HandledMessage(_receiver, message, _errors)
        {
            IsSettled = () => args.IsSettled,
            Handler = () => OnProcessMessageAsync(args),
            KeepLock = end => LockRenewal.RunAsync(
                _time, message.LockedUntil, MaxAutoLockRenewalDuration, token => _receiver.RenewMessageLockAsync(message, token), end),
            LockLost = args.RaiseLockLostAsync,
            AutoComplete = AutoCompleteMessages,
        };
        return handled.HandleAsync(stopping);
    }
}
