namespace Sav.Benchmarks.Crm.Rows;

/// <summary>
/// The rows of the embedded Dataverse beside the same work done by plain statements, in a small and in a large table. The four take turns in
/// many short rounds: on a machine that others use too, some are left undisturbed.
/// </summary>
internal static class RowMeasurement
{
    private const int Workers = 8;
    private const int Small = 10_000;

    private static readonly RowOperation[] Operations =
    [
        new("retrieve by id", (rows, units, worker) => rows.RetrieveById(worker, units.Any())),
        new("retrieve by key", (rows, units, worker) => rows.RetrieveByKey(worker, units.Any())),
        new("query", (rows, units, worker) => CheckFound(rows.Query(worker, units.CustomerOf(units.Any())))),
        new("update", (rows, units, worker) => rows.Update(worker, units.Any())),
        Create("create"),
    ];

    /// <param name="rows">How many rows the large table has.</param>
    public static async Task RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("crm-benchmark").FullName;
        try
        {
            await using (var small = await RowComparison.OpenAsync(folder, new Units(Small), Workers))
            await using (var large = await RowComparison.OpenAsync(folder, new Units(rows), Workers))
            {
                RowTable.WriteHead();
                foreach (var operation in Operations)
                {
                    RowTable.Write(operation, 1, RowRounds.Run(operation, 1, small, large));
                    RowTable.Write(operation, Workers, RowRounds.Run(operation, Workers, small, large));
                }
            }

            await using var withPlugins = await RowComparison.OpenAsync(folder, new Units(Small / 2), Workers, withPlugins: true);
            var create = Create("create, all plug-ins");
            RowTable.Write(create, 1, RowRounds.Run(create, 1, withPlugins));
            RowTable.Write(create, Workers, RowRounds.Run(create, Workers, withPlugins));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static RowOperation Create(string name) => new(name, (rows, units, worker) => rows.Create(worker, units.Next()));

    private static void CheckFound(int rows)
    {
        if (rows != 10)
        {
            throw new InvalidOperationException($"The query found {rows} rows instead of 10.");
        }
    }
}
