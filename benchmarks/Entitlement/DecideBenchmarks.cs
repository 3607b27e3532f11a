using BenchmarkDotNet.Attributes;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;

namespace Sav.Benchmarks.Entitlement;

/// <summary>One decision among 1 to 1,000 coverage sources. Time and bytes for each source must not grow with their number.</summary>
[MemoryDiagnoser]
[WarmupCount(200)]
[IterationTime(10)]
[IterationCount(100)]
public class DecideBenchmarks
{
    private IReadOnlyList<CoverageSource> _sources = [];

    [Params(1, 10, 100, 1000)]
    public int Sources { get; set; }

    [GlobalSetup]
    public void ReadSources() => _sources = SampleSources.Of(Sources);

    [Benchmark]
    public EntitlementDecision Decide() => EntitlementEngine.Decide(SampleCase.Facts, _sources, SampleCase.ReportedAt);
}
