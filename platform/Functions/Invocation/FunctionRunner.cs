using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Sav.Platform.Functions.Invocation;

/// <summary>Runs invocations: one scope each, through the middleware to the function, counted and logged.</summary>
internal sealed class FunctionRunner
{
    private readonly IServiceProvider _services;
    private readonly ILogger _logger;
    private readonly FunctionExecutionDelegate _pipeline;
    private readonly InvocationGate _gate = new();
    private readonly CancellationTokenSource _abort = new();

    public FunctionRunner(EmbeddedFunctionsOptions options)
    {
        _services = options.Services;
        _logger = options.LoggerFactory.CreateLogger<FunctionRunner>();
        _pipeline = options.Middleware.Reverse().Aggregate((FunctionExecutionDelegate)CallFunctionAsync, Wrap);
    }

    /// <summary>Runs a function; its exception reaches the caller.</summary>
    /// <param name="function">The function to run.</param>
    /// <param name="input">What started it.</param>
    /// <param name="useResult">Consumes the function's result while its scope lives; null where nobody does.</param>
    /// <param name="cancellationToken">Ends the invocation early.</param>
    /// <returns>False when the host is stopping and the function was not run.</returns>
    public async Task<bool> TryRunAsync(
        CompiledFunction function, TriggerInput input, Func<object?, Task>? useResult, CancellationToken cancellationToken)
    {
        if (!_gate.TryEnter())
        {
            return false;
        }

        try
        {
            await RunAsync(function, input, useResult, cancellationToken).ConfigureAwait(false);
            return true;
        }
        finally
        {
            _gate.Exit();
        }
    }

    /// <summary>Lets running invocations finish and starts no new ones; when the caller's patience ends, asks them to cancel.</summary>
    public async Task DrainAsync(CancellationToken patience)
    {
        var drained = _gate.CloseAsync();
        try
        {
            await drained.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await _abort.CancelAsync().ConfigureAwait(false);
            FunctionsLog.DrainCutShort(_logger);
        }
    }

    private async Task RunAsync(
        CompiledFunction function, TriggerInput input, Func<object?, Task>? useResult, CancellationToken cancellationToken)
    {
        function.Counters.CountStarted();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(_abort.Token, cancellationToken);
        try
        {
            await using var scope = _services.CreateAsyncScope();
            var context = new EmbeddedFunctionContext(function, input, scope.ServiceProvider, cancellation.Token);
            input.AddTo(context.Items);
            await _pipeline(context).ConfigureAwait(false);
            if (useResult is not null)
            {
                await useResult(context.Result).ConfigureAwait(false);
            }
        }
        catch (Exception failure)
        {
            function.Counters.CountFailed();
            FunctionsLog.FunctionFailed(_logger, function.Name, failure);
            throw;
        }

        function.Counters.CountSucceeded();
    }

    private static async Task CallFunctionAsync(FunctionContext context)
    {
        var embedded = (EmbeddedFunctionContext)context;
        embedded.Result = await embedded.Function.CallAsync(embedded).ConfigureAwait(false);
    }

    private FunctionExecutionDelegate Wrap(FunctionExecutionDelegate next, Type middlewareType)
    {
        if (!typeof(IFunctionsWorkerMiddleware).IsAssignableFrom(middlewareType))
        {
            throw new InvalidOperationException(
                $"'{middlewareType}' is registered as middleware but does not implement '{nameof(IFunctionsWorkerMiddleware)}'.");
        }

        var middleware = (IFunctionsWorkerMiddleware)ActivatorUtilities.GetServiceOrCreateInstance(_services, middlewareType);
        return context => middleware.Invoke(context, next);
    }
}
