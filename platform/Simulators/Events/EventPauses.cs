using System.Collections.Concurrent;

namespace Sav.Platform.Simulators.Events;

/// <summary>Events that wait for their time: held back on purpose, or not accepted and to be sent again after a growing pause.</summary>
internal sealed class EventPauses(EventQueues queues, TimeProvider time, CancellationToken stop)
{
    private static readonly TimeSpan _firstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<PendingEvent, int> _refusals = [];

    public void HoldBack(PendingEvent pending) => _ = OfferAfterAsync(pending.HeldBack, pending);

    public void Refused(PendingEvent pending)
    {
        var refusals = _refusals.AddOrUpdate(pending, 1, (_, before) => before + 1);
        var pause = _firstPause * Math.Pow(2, Math.Min(refusals - 1, 10));
        _ = OfferAfterAsync(pause < _longestPause ? pause : _longestPause, pending);
    }

    public void Accepted(PendingEvent pending) => _refusals.TryRemove(pending, out _);

    private async Task OfferAfterAsync(TimeSpan pause, PendingEvent pending)
    {
        try
        {
            await Task.Delay(pause, time, stop);
            queues.Offer(pending);
        }
        catch (OperationCanceledException)
        {
            // Stopped; the event stays in the outbox.
        }
    }
}
