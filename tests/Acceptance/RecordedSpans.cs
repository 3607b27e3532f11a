using System.Collections.Concurrent;
using System.Diagnostics;
using Sav.Functions.Observability;

namespace Sav.Acceptance.Tests;

/// <summary>Listens to the hub's spans in this process, as an exporter would.</summary>
internal sealed class RecordedSpans : IDisposable
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public RecordedSpans()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == HubTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>The spans of a case or contract: other tests may run in this process.</summary>
    public IReadOnlyList<Activity> Of(Guid owner) => [.. _spans.Where(span => span.TraceId.ToHexString() == owner.ToString("N"))];

    public void Dispose() => _listener.Dispose();
}
