using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In this process: to build a program of its own for every benchmark would take longer than to measure it.
var inProcess = new InProcessEmitToolchain(timeout: TimeSpan.FromHours(1), logOutput: true);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, DefaultConfig.Instance.AddJob(Job.Default.WithToolchain(inProcess).AsMutator()));
