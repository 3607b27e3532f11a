using System.Collections.Concurrent;
using Azure.Messaging.ServiceBus;

namespace Sav.Platform.ServiceBus.Client.Processing;

/// <summary>Accepts sessions, several side by side, and hands their messages to a handler until a session has none for a while.</summary>
internal sealed class EmbeddedSessionProcessor : ServiceBusSessionProcessor
{
    private readonly ProcessingRun _run = new();
    private readonly SessionHandlers _handlers = new();
    private readonly ConcurrentQueue<string> _named;
    private readonly ServiceBusClient _client;
    private readonly TimeProvider _time;
    private readonly string _path;
    private readonly ServiceBusSessionProcessorOptions _options;
    private readonly ErrorReport _errors;

    public EmbeddedSessionProcessor(
        ServiceBusClient client, TimeProvider time, string path, string identifier, ServiceBusSessionProcessorOptions options)
    {
        _client = client;
        _time = time;
        _path = path;
        _options = options;
        _named = new ConcurrentQueue<string>(options.SessionIds);
        Identifier = identifier;
        _errors = new ErrorReport(time, client.FullyQualifiedNamespace, path, identifier) { Handler = OnProcessErrorAsync };
    }

    public override string FullyQualifiedNamespace => _client.FullyQualifiedNamespace;

    public override string EntityPath => _path;

    public override string Identifier { get; }

    public override ServiceBusReceiveMode ReceiveMode => _options.ReceiveMode;

    public override int PrefetchCount => _options.PrefetchCount;

    public override bool IsProcessing => _run.IsRunning;

    public override bool AutoCompleteMessages => _options.AutoCompleteMessages;

    public override bool IsClosed => _run.IsClosed;

    public override TimeSpan MaxAutoLockRenewalDuration => _options.MaxAutoLockRenewalDuration;

    public override int MaxConcurrentSessions => _options.MaxConcurrentSessions;

    public override int MaxConcurrentCallsPerSession => _options.MaxConcurrentCallsPerSession;

    public override TimeSpan? SessionIdleTimeout => _options.SessionIdleTimeout;

    protected override ServiceBusProcessor InnerProcessor => _handlers;

    private bool TakesAnySession => _options.SessionIds.Count == 0;

    public override Task StartProcessingAsync(CancellationToken cancellationToken = default)
    {
        var loops = TakesAnySession ? MaxConcurrentSessions : Math.Min(_options.SessionIds.Count, MaxConcurrentSessions);
        return _run.StartAsync(loops, ProcessSessionAsync, cancellationToken);
    }

    public override Task StopProcessingAsync(CancellationToken cancellationToken = default) => _run.StopAsync(cancellationToken);

    public override Task CloseAsync(CancellationToken cancellationToken = default) => _run.CloseAsync(cancellationToken);

    private async Task ProcessSessionAsync(CancellationToken stopping)
    {
        _named.TryDequeue(out var sessionId);
        try
        {
            var receiver = await AcceptAsync(sessionId, stopping).ConfigureAwait(false);
            await NewRun(receiver).RunAsync(stopping).ConfigureAwait(false);
        }
        catch (ServiceBusException idle) when (idle.Reason == ServiceBusFailureReason.ServiceTimeout)
        {
            // No session has messages: ask again.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await _errors.TellAndPauseAsync(ServiceBusErrorSource.AcceptSession, failure, stopping).ConfigureAwait(false);
        }
        finally
        {
            if (sessionId != null)
            {
                _named.Enqueue(sessionId);
            }
        }
    }

    private Task<ServiceBusSessionReceiver> AcceptAsync(string? sessionId, CancellationToken stopping)
    {
        var options = new ServiceBusSessionReceiverOptions
        {
            ReceiveMode = ReceiveMode,
            Identifier = Identifier,
            PrefetchCount = PrefetchCount,
        };
        return sessionId == null
            ? _client.AcceptNextSessionAsync(_path, options, stopping)
            : _client.AcceptSessionAsync(_path, sessionId, options, stopping);
    }

    private SessionRun NewRun(ServiceBusSessionReceiver receiver) => new(receiver, _time, _options, _errors)
    {
        OnInitializing = OnSessionInitializingAsync,
        OnMessage = OnProcessSessionMessageAsync,
        OnClosing = OnSessionClosingAsync,
    };
}
