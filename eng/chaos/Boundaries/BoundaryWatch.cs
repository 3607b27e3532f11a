using System.Collections.Concurrent;
using System.Diagnostics;

namespace Sav.Chaos.Boundaries;

/// <summary>Counts every boundary that the hub passes, and ends the process at the one that it was told.</summary>
/// <param name="target">Where to end it; null: nowhere.</param>
/// <param name="occurrence">At which passing, from 1.</param>
internal sealed class BoundaryWatch(Boundary? target = null, int occurrence = 1)
{
    private readonly ConcurrentDictionary<Boundary, int> _passed = new();

    /// <summary>What the messages that pass are called.</summary>
    public MessageNames Names { get; } = new();

    /// <summary>How often each boundary was passed.</summary>
    public IReadOnlyDictionary<Boundary, int> Passed => _passed;

    /// <summary>To be called by whoever stands at a boundary; does not return where the process is to end.</summary>
    public void Pass(string flow, string step, Side side)
    {
        var boundary = new Boundary(flow, step, side);
        var times = _passed.AddOrUpdate(boundary, 1, (_, before) => before + 1);
        if (boundary == target && times == occurrence)
        {
            Die(boundary);
        }
    }

    /// <summary>Passes both sides of a step. A step that fails has no other side.</summary>
    public async Task<T> AroundAsync<T>(IReadOnlyCollection<string> flows, string step, Func<Task<T>> doAsync)
    {
        Pass(flows, step, Side.Before);
        var result = await doAsync();
        Pass(flows, step, Side.After);
        return result;
    }

    /// <inheritdoc cref="AroundAsync{T}"/>
    public Task AroundAsync(IReadOnlyCollection<string> flows, string step, Func<Task> doAsync) => AroundAsync(flows, step, async () =>
    {
        await doAsync();
        return true;
    });

    private void Pass(IReadOnlyCollection<string> flows, string step, Side side)
    {
        foreach (var flow in flows)
        {
            Pass(flow, step, side);
        }
    }

    // SIGKILL: nothing is flushed, no handler runs. This thread must not take one step more while the signal is on its way.
    private static void Die(Boundary boundary)
    {
        Console.Out.WriteLine($"killed {boundary}");
        Process.GetCurrentProcess().Kill();
        using var never = new ManualResetEventSlim();
        never.Wait();
    }
}
