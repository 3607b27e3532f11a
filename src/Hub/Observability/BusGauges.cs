using System.Diagnostics.Metrics;
using Azure.Messaging.ServiceBus;
using Sav.Functions.Observability;
using Sav.Platform.ServiceBus;

namespace Sav.Hub.Observability;

/// <summary>
/// Measures the embedded bus: how much waits where, and for how long. In Azure the platform measures its own (docs/observability.md).
/// Nothing is asked of the bus while nobody collects.
/// </summary>
internal sealed class BusGauges : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly CancellationTokenSource _stop = new();
    private readonly EmbeddedNamespace _bus;
    private readonly ServiceBusClient _client;
    private readonly TimeProvider _time;
    private readonly Meter _meter = new(HubTelemetry.Name);
    private readonly Gauge<long> _depth;
    private readonly Gauge<double> _oldest;
    private readonly Task _loop;

    public BusGauges(EmbeddedNamespace bus, TimeProvider time)
    {
        _bus = bus;
        _client = bus.CreateClient();
        _time = time;
        _depth = _meter.CreateGauge<long>("sav.queue.depth", "{message}", "Messages of an entity, by state.");
        _oldest = _meter.CreateGauge<double>("sav.queue.oldest.age", "s", "Age of the oldest message of an entity; 0 where it has none.");
        _loop = MeasureAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _client.DisposeAsync();
        _meter.Dispose();
        _stop.Dispose();
    }

    /// <summary>Measures once.</summary>
    internal async Task RecordAsync(CancellationToken cancellation)
    {
        foreach (var counts in await _bus.GetCountsAsync(cancellation))
        {
            Record(counts.Path, "active", counts.Active);
            Record(counts.Path, "locked", counts.Locked);
            Record(counts.Path, "deferred", counts.Deferred);
            Record(counts.Path, "scheduled", counts.Scheduled);
            Record(counts.Path, "dead_lettered", counts.DeadLettered);
            var age = counts.Active + counts.Locked > 0 ? await AgeAsync(counts.Path, cancellation) : TimeSpan.Zero;
            _oldest.Record(age.TotalSeconds, new KeyValuePair<string, object?>("entity", counts.Path));
        }
    }

    private async Task MeasureAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            if (_depth.Enabled || _oldest.Enabled)
            {
                await RecordAsync(_stop.Token);
            }

            await Task.Delay(Interval, _time, _stop.Token);
        }
    }

    private async Task<TimeSpan> AgeAsync(string path, CancellationToken cancellation)
    {
        await using var receiver = _client.CreateReceiver(path);
        var oldest = await receiver.PeekMessageAsync(cancellationToken: cancellation);
        return oldest is null ? TimeSpan.Zero : _time.GetUtcNow() - oldest.EnqueuedTime;
    }

    private void Record(string path, string state, long count) => _depth.Record(
        count, new KeyValuePair<string, object?>("entity", path), new KeyValuePair<string, object?>("state", state));
}
