using System.Diagnostics.Metrics;

namespace Sav.Hub.Running;

/// <summary>Counts the repetitions of requests that the gateways of this process measure.</summary>
internal sealed class RetryCount : IDisposable
{
    private const string Instrument = "sav.gateway.retries";

    private readonly MeterListener _listener = new();
    private long _retries;

    public RetryCount()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == Instrument)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, count, _, _) => Interlocked.Add(ref _retries, count));
        _listener.Start();
    }

    public long Retries => Interlocked.Read(ref _retries);

    public void Dispose() => _listener.Dispose();
}
