using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sav.Platform.Dataverse.Tests.Storage;

/// <summary>Threads that repeat their work until the time is over or one of them has failed.</summary>
internal sealed class ConcurrentLoad(TimeSpan duration)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly List<Thread> _threads = [];
    private readonly ConcurrentQueue<Exception> _failures = new();

    public IReadOnlyCollection<Exception> Failures => _failures;

    public void Start(Action<Random> work)
    {
        // The number is the seed: no two threads do the same in the same order.
        var random = new Random(_threads.Count);
        var thread = new Thread(() => Repeat(work, random)) { IsBackground = true };
        _threads.Add(thread);
        thread.Start();
    }

    /// <returns>Whether all threads have ended.</returns>
    public bool Wait(TimeSpan limit) => _threads.TrueForAll(thread => thread.Join(limit - _watch.Elapsed is { Ticks: > 0 } left ? left : TimeSpan.Zero));

    private void Repeat(Action<Random> work, Random random)
    {
        try
        {
            while (_watch.Elapsed < duration && _failures.IsEmpty)
            {
                work(random);
            }
        }
        catch (Exception exception)
        {
            _failures.Enqueue(exception);
        }
    }
}
