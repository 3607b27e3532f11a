using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Sav.Functions.Observability;

namespace Sav.Functions.Tests.Observability;

/// <summary>Listens to the hub's measurements. Tests run beside each other: each looks for tags or values of its own.</summary>
internal sealed class Measured : IDisposable
{
    private readonly ConcurrentQueue<(string Series, double Value)> _taken = new();
    private readonly MeterListener _listener = new();

    public Measured()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == HubTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>What was measured under a name and tags, such as <c>sav.gateway.retries partner=Erp</c>.</summary>
    public IReadOnlyList<double> Of(string series) => [.. _taken.Where(taken => taken.Series == series).Select(taken => taken.Value)];

    public void Dispose() => _listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _taken.Enqueue((string.Join(' ', [instrument.Name, .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")]), value));
}
