using System.Diagnostics;
using Sav.Hub.OneMachine;

namespace Sav.Benchmarks.Backlog;

/// <summary>
/// Cases through the whole hub with few and with many messages waiting in the same bus. Two hubs in one process, each on a store of its own,
/// take turns: what else runs on the machine slows down both.
/// </summary>
internal sealed class BacklogMeasurement : IDisposable
{
    private const int Few = 1_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("backlog-benchmark").FullName;
    private readonly int _many;

    private BacklogMeasurement(int many) => _many = many;

    /// <param name="many">How many messages wait in the large store.</param>
    public static async Task RunAsync(int many)
    {
        using var measurement = new BacklogMeasurement(many);
        await StandingAside.MeasureAsync(measurement);
        await StandingBehind.MeasureAsync(measurement);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"largest working set, two hubs: {Mebibytes(process.PeakWorkingSet64)}");
    }

    /// <summary>A store for few messages and one for many.</summary>
    public (StoreFolder Few, StoreFolder Many) NewStores(string name) =>
        (StoreFolder.Open(Path.Combine(_folder, name, "few")), StoreFolder.Open(Path.Combine(_folder, name, "many")));

    /// <summary>Sends few messages to one store and many to the other, and says what that did to memory and to opening.</summary>
    public async Task FillAsync((StoreFolder Few, StoreFolder Many) stores, string type)
    {
        foreach (var (store, messages) in new[] { (stores.Few, Few), (stores.Many, _many) })
        {
            var watch = Stopwatch.StartNew();
            var grown = await WaitingMessages.SendAsync(store.BusFile, type, messages);
            var sent = watch.Elapsed;
            await WaitingMessages.TimeOpeningAsync(store.BusFile);
            var opened = await WaitingMessages.TimeOpeningAsync(store.BusFile);
            Console.WriteLine(
                $"{messages,10:N0} sent: {messages / sent.TotalSeconds,7:N0} a second, managed memory {grown / 1048576.0:+0.0;-0.0;0} MiB, "
                + $"working set {Mebibytes(Environment.WorkingSet)}, file {Mebibytes(new FileInfo(store.BusFile).Length)}, "
                + $"opened in {opened.TotalMilliseconds:N1} ms");
        }
    }

    /// <summary>Says how the rounds of a measurement compare.</summary>
    public void Report(string what, IReadOnlyList<(double Few, double Many)> rounds)
    {
        var (few, many) = (rounds.Max(round => round.Few), rounds.Max(round => round.Many));
        var ratios = rounds.Select(round => round.Many / round.Few).Order().ToList();
        Console.WriteLine(
            $"{what}: {few:N0} with {Few:N0} waiting, {many:N0} with {_many:N0} (best rounds): {many / few:N2}; "
            + $"rounds {ratios[0]:N2} to {ratios[^1]:N2}, median {ratios[ratios.Count / 2]:N2}; "
            + $"managed memory {Mebibytes(GC.GetTotalMemory(forceFullCollection: true))}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Mebibytes(long bytes) => $"{bytes / 1048576.0:N0} MiB";
}
