using System.Diagnostics.Metrics;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace Sav.Functions.Resilience;

/// <summary>What the gateways measure, for whoever listens to the meter.</summary>
public static class GatewayMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Sav.Functions.Gateways";

    /// <summary>Repetitions of requests, tagged with their <c>reason</c>: <c>timeout</c>, <c>circuit_open</c> or <c>failure</c>.</summary>
    public const string Retries = "sav.gateway.retries";

    private static readonly Counter<long> _retries = new Meter(MeterName).CreateCounter<long>(
        Retries, unit: "{request}", description: "Requests to other systems that were repeated.");

    internal static void CountRetry(Exception? error) => _retries.Add(1, new KeyValuePair<string, object?>("reason", error switch
    {
        TimeoutRejectedException => "timeout",
        BrokenCircuitException => "circuit_open",
        _ => "failure",
    }));
}
