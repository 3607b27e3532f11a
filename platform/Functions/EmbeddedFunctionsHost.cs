using Microsoft.AspNetCore.Routing;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Sav.Platform.Functions.Configuration;
using Sav.Platform.Functions.Http;
using Sav.Platform.Functions.Invocation;

namespace Sav.Platform.Functions;

/// <summary>
/// Runs the classes of a function app in this process, unchanged: triggers for Service Bus (queues, topics, sessions), HTTP and timers,
/// with middleware, dependency injection and <c>host.json</c> as in the isolated worker of Azure Functions.
/// Not supported, and refused at start: batches of messages, output bindings, bodies bound to own types.
/// Not applied: function keys (<see cref="AuthorizationLevel"/>), retry policies, <c>functionTimeout</c>.
/// </summary>
public sealed class EmbeddedFunctionsHost : IAsyncDisposable
{
    private readonly HostSettings _settings;
    private readonly FunctionRunner _runner;
    private readonly HttpResultWriter _resultWriter;
    private readonly PreparedFunctions _functions;
    private readonly ILogger _logger;
    private readonly EmbeddedFunctionsOptions _options;
    private bool _started;
    private bool _disposed;

    /// <summary>Finds the functions and prepares them; nothing runs before <see cref="StartAsync"/>.</summary>
    /// <exception cref="InvalidOperationException">A function cannot be run here; the message names it and says what to change.</exception>
    /// <exception cref="FormatException">A timer's schedule cannot be read.</exception>
    public EmbeddedFunctionsHost(EmbeddedFunctionsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _logger = options.LoggerFactory.CreateLogger<EmbeddedFunctionsHost>();
        _settings = HostSettings.Read(options.HostJsonFile, options.Configuration);
        _runner = new FunctionRunner(options);
        _resultWriter = new HttpResultWriter(options.LoggerFactory);
        _functions = new PreparedFunctions(options, _settings, _runner, _resultWriter, _logger);
        Statistics = new FunctionStatistics(_functions.All.Select(function => function.Counters));
    }

    /// <summary>How often each function ran.</summary>
    public FunctionStatistics Statistics { get; }

    /// <summary>Starts to listen for messages and to run timers.</summary>
    /// <exception cref="InvalidOperationException">The host was started before.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Interlocked.Exchange(ref _started, true))
        {
            throw new InvalidOperationException("This host was started before. Build another one to start again.");
        }

        FunctionsLog.Started(_logger, _functions.All.Count, string.Join(", ", _functions.All.Select(function => function.Name)));
        _functions.Listeners.ForEach(listener => listener.Start());
        return Task.CompletedTask;
    }

    /// <summary>
    /// Takes no new messages, requests or timer runs, and ends when the running ones have ended. HTTP answers 503 from now on.
    /// A stopped host cannot be started again.
    /// </summary>
    /// <param name="cancellationToken">When cancelled, the running functions are asked to cancel and are not waited for.</param>
    public Task StopAsync(CancellationToken cancellationToken) => TryStopAsync(cancellationToken);

    /// <summary>
    /// Maps every HTTP trigger at <c>/api/{route}</c> (<c>extensions.http.routePrefix</c> in host.json). A function's exception answers
    /// 500 without details. <see cref="AuthorizationLevel"/> is not enforced: keys exist only in Azure, so do not publish this port.
    /// </summary>
    public void MapHttpTriggers(IEndpointRouteBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _functions.Http.ForEach(function => function.Map(app, _settings.RoutePrefix));
    }

    /// <summary>Runs a timer's function now, whether the host was started or not, after a run that is under way.</summary>
    /// <param name="functionName">Name of a function with a timer trigger; case-insensitive.</param>
    /// <param name="cancellationToken">Ends the run early.</param>
    /// <exception cref="ArgumentException">There is no such timer.</exception>
    /// <exception cref="InvalidOperationException">The host has been stopped.</exception>
    public Task RunTimerAsync(string functionName, CancellationToken cancellationToken)
    {
        var timer = _functions.Timers.Find(
            candidate => string.Equals(candidate.Function.Name, functionName, StringComparison.OrdinalIgnoreCase));
        return timer?.RunNowAsync(cancellationToken) ?? throw new ArgumentException(
            $"There is no timer '{functionName}'. Timers: {string.Join(", ", _functions.Timers.Select(known => known.Function.Name))}.",
            nameof(functionName));
    }

    /// <summary>Stops, waiting for running functions for <see cref="EmbeddedFunctionsOptions.DrainTimeout"/> at most.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        using var patience = new CancellationTokenSource(_options.DrainTimeout, _options.TimeProvider);
        if (await TryStopAsync(patience.Token).ConfigureAwait(false))
        {
            _functions.Listeners.OfType<IDisposable>().ToList().ForEach(listener => listener.Dispose());
        }

        await _resultWriter.DisposeAsync().ConfigureAwait(false);
    }

    /// <returns>False when functions were left running.</returns>
    private async Task<bool> TryStopAsync(CancellationToken patience)
    {
        var stopped = Task.WhenAll(_functions.Listeners.Select(listener => listener.StopAsync()));
        await _runner.DrainAsync(patience).ConfigureAwait(false);
        if (patience.IsCancellationRequested)
        {
            return false;
        }

        await stopped.ConfigureAwait(false);
        return true;
    }
}
