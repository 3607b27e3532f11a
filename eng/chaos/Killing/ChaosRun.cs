using System.Collections.Concurrent;
using System.Globalization;
using Sav.Chaos.Boundaries;
using Sav.Chaos.Days;

namespace Sav.Chaos.Killing;

/// <summary>The whole matrix: learns the boundaries from a day without a kill, then kills at each, and checks every store.</summary>
internal static class ChaosRun
{
    /// <summary>Runs to the end; what is wrong is in the result.</summary>
    /// <exception cref="InvalidOperationException">The day without a kill failed.</exception>
    /// <exception cref="FormatException">No boundary has the wanted name.</exception>
    public static async Task<ChaosResult> ExecuteAsync(ChaosOptions options, CancellationToken cancellation)
    {
        var folder = options.Keep is { } keep
            ? Directory.CreateDirectory(keep).FullName
            : Directory.CreateTempSubdirectory("sav-chaos-").FullName;
        try
        {
            var prepared = Path.Combine(folder, "prepared");
            await HubDay.PrepareAsync(prepared, cancellation);
            var undisturbed = Path.Combine(folder, "undisturbed");
            StoreCopy.Make(prepared, undisturbed);
            var matrix = await LearnAsync(undisturbed, options.Only, cancellation);
            var control = new SeriesResult([], await StoreCheck.RunAsync(undisturbed, days: 1, cancellation));
            var series = Chunk(KillPlan.Make(matrix, options.Kills, options.Seed), options.KillsPerStore);
            return new ChaosResult(matrix, [control, .. await RunAsync(folder, prepared, series, cancellation)]);
        }
        finally
        {
            if (options.Keep is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>The boundaries of a day in which nothing is killed.</summary>
    private static async Task<KillMatrix> LearnAsync(string store, string? only, CancellationToken cancellation)
    {
        var passedFile = Path.Combine(store, "boundaries.txt");
        var end = await ChildProcess.RunDayAsync(store, 1, kill: null, passedFile, cancellation);
        if (!end.CameToItsEnd)
        {
            throw new InvalidOperationException($"The day without a kill failed with exit status {end.ExitCode}: {end.Text}");
        }

        var passed = (await File.ReadAllLinesAsync(passedFile, cancellation)).Select(line => line.Split(' '))
            .ToDictionary(parts => Boundary.Parse(parts[1]), parts => int.Parse(parts[0], CultureInfo.InvariantCulture));
        return KillMatrix.Of(passed, only);
    }

    private static List<List<Kill>> Chunk(IReadOnlyList<IReadOnlyList<Kill>> plan, int perStore)
    {
        var stores = new List<List<Kill>>();
        foreach (var together in plan)
        {
            if (stores.Count == 0 || stores[^1].Count >= perStore)
            {
                stores.Add([]);
            }

            stores[^1].AddRange(together);
        }

        return stores;
    }

    private static async Task<IReadOnlyList<SeriesResult>> RunAsync(
        string folder, string prepared, List<List<Kill>> series, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<SeriesResult>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation };
        await Parallel.ForEachAsync(series.Index(), options, async (store, token) =>
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"store-{store.Index + 1:00}"));
            results.Add(await new StoreSeries(path, prepared).RunAsync(store.Item, token));
        });
        return [.. results];
    }
}
