using System.Collections.Concurrent;
using System.Threading.Channels;
using Sav.Hub.Import;

namespace Sav.Hub.Staff;

/// <summary>
/// Works on many cases at once: opens them in the order in which they were reported, advances each as far as it goes, and takes it up
/// again when an answer for it has arrived. Cases of one queue are opened one after the other, each when the one before has ended.
/// </summary>
/// <param name="desk">Does the work in the CRM.</param>
/// <param name="colleagues">Cases worked on at the same time, 1 or more.</param>
public sealed class StaffRoom(CaseDesk desk, int colleagues)
{
    private readonly Channel<CaseFile> _answered = Channel.CreateUnbounded<CaseFile>();
    private readonly ConcurrentDictionary<Guid, CaseFile> _files = new();
    private int _total;
    private int _opened;
    private int _finished;

    /// <summary>Cases opened so far.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>Cases on which nothing is left to do.</summary>
    public int Finished => Volatile.Read(ref _finished);

    /// <summary>Tells that something has arrived for a case; harmless where nobody waits for it.</summary>
    public void Answered(Guid caseId)
    {
        if (_files.TryGetValue(caseId, out var file))
        {
            _answered.Writer.TryWrite(file);
        }
    }

    /// <summary>Has a look at every case that waits. An answer that was overlooked costs time, never the case.</summary>
    public void LookThroughWaiting()
    {
        foreach (var file in _files.Values)
        {
            _answered.Writer.TryWrite(file);
        }
    }

    /// <summary>Returns when every case has come as far as it can. To be called once.</summary>
    public async Task WorkAsync(IReadOnlyList<IReadOnlyList<QueuedCase>> queues, CancellationToken cancellation)
    {
        _total = queues.Sum(queue => queue.Count);
        if (_total == 0)
        {
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var options = new ParallelOptions { MaxDegreeOfParallelism = colleagues, CancellationToken = stop.Token };
        Task[] both =
        [
            Parallel.ForEachAsync(queues, options, (queue, token) => new ValueTask(OpenAllAsync(queue, token))),
            Parallel.ForEachAsync(_answered.Reader.ReadAllAsync(stop.Token), options, (file, token) => new ValueTask(TakeUpAsync(file, token))),
        ];

        // Either side may fail; the other must not go on alone.
        if (await Task.WhenAny(both) is { IsFaulted: true })
        {
            await stop.CancelAsync();
        }

        await Task.WhenAll(both);
    }

    private async Task OpenAllAsync(IReadOnlyList<QueuedCase> queue, CancellationToken cancellation)
    {
        foreach (var queued in queue)
        {
            var file = await OpenAsync(queued, cancellation);
            await file.Finished.WaitAsync(cancellation);
        }
    }

    private async Task<CaseFile> OpenAsync(QueuedCase queued, CancellationToken cancellation)
    {
        var id = await desk.OpenAsync(queued.Item, TicketNumber(queued.Position), cancellation);
        var file = new CaseFile(id, queued.Item);
        Interlocked.Increment(ref _opened);

        // Filed before the case is read: an answer that arrived earlier is seen by the reading, a later one finds the file.
        _files[file.Id] = file;
        await TakeUpAsync(file, cancellation);
        return file;
    }

    private Task TakeUpAsync(CaseFile file, CancellationToken cancellation) => file.TakeUpAsync(async f =>
    {
        var next = await desk.AdvanceAsync(f.Id, f.Item, cancellation);
        if (next != NextStep.Nothing || !_files.TryRemove(f.Id, out _))
        {
            return;
        }

        f.Finish();
        if (Interlocked.Increment(ref _finished) == _total)
        {
            _answered.Writer.Complete();
        }
    });

    // The number must not depend on the order of arrival, so that two runs of the same data name a case alike.
    private static string TicketNumber(int position) => FormattableString.Invariant($"SAV-{position + 1:000000}");
}
