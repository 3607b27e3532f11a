using System.Diagnostics.Metrics;

namespace Sav.Functions.Observability;

/// <summary>
/// What the flows measure (docs/observability.md). Durations are in seconds. No tag is an id or says anything about a person.
/// </summary>
internal static class HubMetrics
{
    // From a local answer to the total time-out of a gateway.
    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3600],
    };

    private static readonly Meter _meter = HubTelemetry.Meter;

    private static readonly Histogram<double> _relayLag = Seconds(
        "sav.outbox.relay.lag", "From the creation of an outbox row to its publication.");

    private static readonly Gauge<double> _oldestRow = _meter.CreateGauge<double>(
        "sav.outbox.oldest.age", "s", "Age of the oldest pending outbox row at the last sweep.");

    private static readonly Histogram<double> _messageAge = Seconds(
        "sav.message.age", "From the arrival of a message on the bus to its delivery.");

    private static readonly Histogram<double> _function = Seconds(
        "sav.function.duration", "A message in its function, by function and result.");

    private static readonly Counter<long> _redeliveries = Count("sav.message.redeliveries", "{message}", "Deliveries after the first.");

    private static readonly Counter<long> _deadLetters = Count(
        "sav.message.deadletters", "{message}", "Messages put aside by a function, by code.");

    private static readonly Histogram<double> _gateway = Seconds(
        "sav.gateway.duration", "One request to a partner, by partner, method and result.");

    private static readonly Counter<long> _retries = Count(
        "sav.gateway.retries", "{request}", "Repetitions after a failed attempt, by partner and reason.");

    private static readonly Counter<long> _inbound = Count("sav.inbound.events", "{event}", "Posted events, by result.");

    public static void RowPublished(TimeSpan lag) => _relayLag.Record(lag.TotalSeconds);

    public static void OldestRow(TimeSpan age) => _oldestRow.Record(age.TotalSeconds);

    public static void Delivered(string function, TimeSpan age, int delivery)
    {
        _messageAge.Record(age.TotalSeconds, new KeyValuePair<string, object?>("function", function));
        if (delivery > 1)
        {
            _redeliveries.Add(1, new KeyValuePair<string, object?>("function", function));
        }
    }

    /// <param name="function">Name of the function.</param>
    /// <param name="result"><c>done</c>, <c>dead_lettered</c> or <c>failed</c>: will be delivered again.</param>
    /// <param name="duration">Time in the function.</param>
    public static void Handled(string function, string result, TimeSpan duration) => _function.Record(
        duration.TotalSeconds,
        new KeyValuePair<string, object?>("function", function),
        new KeyValuePair<string, object?>("result", result));

    public static void DeadLettered(string code) => _deadLetters.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <param name="partner">Configuration section of the gateway.</param>
    /// <param name="method">HTTP method.</param>
    /// <param name="result">Status code, or <c>no_answer</c>.</param>
    /// <param name="duration">Until the answer was read.</param>
    public static void Requested(string partner, string method, string result, TimeSpan duration) => _gateway.Record(
        duration.TotalSeconds,
        new KeyValuePair<string, object?>("partner", partner),
        new KeyValuePair<string, object?>("method", method),
        new KeyValuePair<string, object?>("result", result));

    /// <param name="partner">Configuration section of the gateway.</param>
    /// <param name="reason"><c>timeout</c>, <c>circuit_open</c> or <c>failure</c>.</param>
    public static void Retried(string partner, string reason) => _retries.Add(
        1, new KeyValuePair<string, object?>("partner", partner), new KeyValuePair<string, object?>("reason", reason));

    /// <param name="result"><c>accepted</c>, or the code of the refusal.</param>
    public static void Posted(string result) => _inbound.Add(1, new KeyValuePair<string, object?>("result", result));

    private static Histogram<double> Seconds(string name, string description) =>
        _meter.CreateHistogram(name, "s", description, tags: null, _seconds);

    private static Counter<long> Count(string name, string unit, string description) => _meter.CreateCounter<long>(name, unit, description);
}
