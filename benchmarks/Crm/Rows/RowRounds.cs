using System.Diagnostics;

namespace Sav.Benchmarks.Crm.Rows;

/// <summary>Runs one operation on both sides of every table in turn.</summary>
internal static class RowRounds
{
    private const int WarmUps = 2;
    private const int Rounds = 11;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    public static RowRates[] Run(RowOperation operation, int workers, params RowComparison[] tables)
    {
        var rates = tables.Select(table => new RowRates(table.Units)).ToArray();
        for (var round = 0; round < WarmUps + Rounds; round++)
        {
            foreach (var (table, measured) in tables.Zip(rates))
            {
                var plain = Measure(workers, worker => operation.Do(table.Plain, table.Units, worker));
                var embedded = Measure(workers, worker => operation.Do(table.Embedded, table.Units, worker));
                if (round >= WarmUps)
                {
                    measured.Plain.Add(plain);
                    measured.Embedded.Add(embedded);
                }
            }
        }

        return rates;
    }

    private static Rate Measure(int workers, Action<int> operation)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        var done = 0;
        var threads = Enumerable.Range(0, workers).Select(worker => new Thread(() => Interlocked.Add(ref done, Repeat(operation, worker, watch)))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        var (elapsed, used) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
        return new Rate(done / elapsed.TotalSeconds, used.TotalMicroseconds / done);
    }

    private static int Repeat(Action<int> operation, int worker, Stopwatch watch)
    {
        var done = 0;
        do
        {
            operation(worker);
            done++;
        }
        while (watch.Elapsed < Round);

        return done;
    }
}
