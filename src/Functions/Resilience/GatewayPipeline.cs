using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using Sav.Functions.Gateways;
using Sav.Functions.Observability;

namespace Sav.Functions.Resilience;

/// <summary>
/// From the outside in: total time-out, retry, circuit breaker, time-out of one attempt. The retry waits out an open circuit
/// too: an exception would cost the message one of its ten deliveries at once.
/// </summary>
internal static class GatewayPipeline
{
    public static ResiliencePipeline Build(GatewayOptions options, TimeProvider time, string partner) =>
        new ResiliencePipelineBuilder { TimeProvider = time }
            .AddTimeout(options.TotalTimeout)
            .AddRetry(Retry(options, partner))
            .AddCircuitBreaker(Breaker(options))
            .AddTimeout(options.AttemptTimeout)
            .Build();

    private static RetryStrategyOptions Retry(GatewayOptions options, string partner) => new()
    {
        ShouldHandle = new PredicateBuilder()
            .Handle<GatewayException>().Handle<TimeoutRejectedException>().Handle<BrokenCircuitException>(),
        MaxRetryAttempts = options.MaxRetries,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = options.BaseDelay,
        MaxDelay = options.MaxDelay,
        DelayGenerator = arguments => ValueTask.FromResult(AskedFor(arguments.Outcome.Exception, options)),
        OnRetry = arguments =>
        {
            HubMetrics.Retried(partner, ReasonOf(arguments.Outcome.Exception));
            return ValueTask.CompletedTask;
        },
    };

    private static CircuitBreakerStrategyOptions Breaker(GatewayOptions options) => new()
    {
        ShouldHandle = new PredicateBuilder().Handle<GatewayException>().Handle<TimeoutRejectedException>(),
        FailureRatio = options.BreakerFailureRatio,
        MinimumThroughput = options.BreakerMinimum,
        SamplingDuration = options.BreakerWindow,
        BreakDuration = options.BreakerPause,
    };

    private static string ReasonOf(Exception? error) => error switch
    {
        TimeoutRejectedException => "timeout",
        BrokenCircuitException => "circuit_open",
        _ => "failure",
    };

    /// <returns>The pause that was asked for; null: the exponential one.</returns>
    private static TimeSpan? AskedFor(Exception? error, GatewayOptions options)
    {
        var pause = error switch
        {
            GatewayException refused => refused.RetryAfter,
            BrokenCircuitException broken => broken.RetryAfter,
            _ => null,
        };
        return pause > options.MaxDelay ? options.MaxDelay : pause;
    }
}
