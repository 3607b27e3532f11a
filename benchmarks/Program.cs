using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Sav.Benchmarks.Backlog;
using Sav.Benchmarks.Bus;
using Sav.Benchmarks.Crm.Rows;
using Sav.Benchmarks.Entitlement;

if (args is ["bus" or "backlog", .. var rest])
{
    var waiting = rest is [var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 1_000_000;
    await (args[0] == "bus" ? BusMeasurement.RunAsync(waiting) : BacklogMeasurement.RunAsync(waiting));
    return;
}

if (args is ["crm", .. var size])
{
    await RowMeasurement.RunAsync(rows: size is [var large] ? int.Parse(large, CultureInfo.InvariantCulture) : 1_000_000);
    return;
}

// In this process: to build a program of its own for every benchmark would take longer than to measure it. Many short iterations, of which
// the fastest counts: on a machine that others use too, some are left undisturbed.
var inProcess = new InProcessEmitToolchain(timeout: TimeSpan.FromHours(1), logOutput: true);
var config = DefaultConfig.Instance
    .AddJob(Job.Default.WithToolchain(inProcess).AsMutator())
    .AddColumn(StatisticColumn.Min, StatisticColumn.Median);
BenchmarkSwitcher.FromAssembly(typeof(DecideBenchmarks).Assembly).Run(args, config);
