using System.Diagnostics;

namespace Sav.Benchmarks.Bus;

/// <summary>
/// The broker beside its floor, and with few and many messages waiting. The two that are compared take turns in many short rounds: on a
/// machine that others use too, some are left undisturbed. The best round of each counts; the median of the ratios of neighbours beside it
/// says how far to trust that.
/// </summary>
internal static class BusMeasurement
{
    private const int Rounds = 21;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    /// <param name="backlog">How many messages wait in the second part; 0 leaves it out.</param>
    public static async Task RunAsync(int backlog)
    {
        var folder = Directory.CreateTempSubdirectory("bus-benchmark").FullName;
        try
        {
            await CompareWithFloorAsync(NewFolder(folder, "floor"));
            if (backlog > 0)
            {
                await CompareBacklogsAsync(NewFolder(folder, "small"), NewFolder(folder, "large"), backlog);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CompareWithFloorAsync(string folder)
    {
        using var floor = new Floor(folder);
        await using var broker = new BrokerLoad(folder);
        Console.WriteLine("send, receive and complete, messages a second");
        Console.WriteLine("in flight                   floor     broker  broker/floor   (median)");
        foreach (var inFlight in new[] { 1, 8, 64 })
        {
            await CompareAsync(
                $"{inFlight}", () => Task.FromResult(floor.Measure(inFlight, Round)), () => broker.MeasureAsync(inFlight, Round));
        }
    }

    private static async Task CompareBacklogsAsync(string smallFolder, string largeFolder, int backlog)
    {
        const int Small = 1_000;
        await FillAsync(smallFolder, Small);
        await FillAsync(largeFolder, backlog);
        await using var small = new BrokerLoad(smallFolder);
        await using var large = new BrokerLoad(largeFolder);
        Console.WriteLine();
        Console.WriteLine($"opening: {small.OpenedIn.TotalMilliseconds:N1} ms with {2 * Small:N0} waiting, {large.OpenedIn.TotalMilliseconds:N1} ms with {2 * backlog:N0}");
        Console.WriteLine($"waiting in each queue  {Small,10:N0} {backlog,10:N0}   large/small   (median)   64 in flight");
        await CompareAsync("plain", () => small.MeasureAsync(64, Round), () => large.MeasureAsync(64, Round));
        await CompareAsync("sessions, duplicates", () => small.MeasureSessionsAsync(64, Round), () => large.MeasureSessionsAsync(64, Round));
    }

    private static async Task FillAsync(string folder, int messages)
    {
        await using var broker = new BrokerLoad(folder);
        await broker.FillAsync("plain", messages);
        await broker.FillAsync("sessions", messages);
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(
            $"after sending {2 * messages:N0}: {GC.GetTotalMemory(forceFullCollection: true) / 1048576.0:N1} MiB managed, "
            + $"{process.WorkingSet64 / 1048576.0:N0} MiB working set");
    }

    private static async Task CompareAsync(string name, Func<Task<double>> first, Func<Task<double>> second)
    {
        await first();
        await second();
        var rounds = new List<(double First, double Second)>();
        while (rounds.Count < Rounds)
        {
            rounds.Add((await first(), await second()));
        }

        var (firstBest, secondBest) = (rounds.Max(round => round.First), rounds.Max(round => round.Second));
        var median = rounds.Select(round => round.Second / round.First).Order().ElementAt(Rounds / 2);
        Console.WriteLine($"{name,-22} {firstBest,10:N0} {secondBest,10:N0} {secondBest / firstBest,13:N2} {median,10:N2}");
    }

    private static string NewFolder(string parent, string name) => Directory.CreateDirectory(Path.Combine(parent, name)).FullName;
}
