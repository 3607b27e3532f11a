using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Sav.Functions.Observability;

namespace Sav.Acceptance.Tests;

/// <summary>Listens to the hub's measurements in this process, as an exporter would.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly MeterListener _listener = new();

    public Measurements()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == HubTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>(Take);
        _listener.SetMeasurementEventCallback<long>(Take);
        _listener.Start();
    }

    /// <summary>Each as <c>name tag=value …</c>, without what was measured.</summary>
    public IReadOnlyCollection<string> Taken => _taken;

    public void Dispose() => _listener.Dispose();

    private void Take<T>(Instrument instrument, T value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _taken.Enqueue(string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]));
}
