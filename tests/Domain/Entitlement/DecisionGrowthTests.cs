using System.Diagnostics;
using Sav.Domain.Coverage;
using Sav.Domain.Entitlement;

namespace Sav.Domain.Tests.Entitlement;

/// <summary>Ten times the sources may take ten times the work, not a hundred times. (Figures: docs/performance.md.)</summary>
public sealed class DecisionGrowthTests
{
    private static readonly CoverageSource[] Mix = [Some.Warranty, Some.Guarantee, Some.Contract, Some.Pack];

    [Fact]
    public void Decide_TenTimesTheSources_TakesAboutTenTimesTheBytes()
    {
        var hundred = BytesOf(Sources(100));
        var thousand = BytesOf(Sources(1000));

        Assert.InRange((double)thousand / hundred, 5, 11);
    }

    [Fact]
    public void Decide_TenTimesTheSources_TakesFarLessThanAHundredTimesTheTime()
    {
        var hundred = ShortestOf(20, Sources(100));
        var thousand = ShortestOf(20, Sources(1000));

        Assert.InRange(thousand / hundred, 2, 30);
    }

    private static List<CoverageSource> Sources(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Mix[i % Mix.Length] with { Number = $"S-{i:D4}" })];

    private static long BytesOf(List<CoverageSource> sources)
    {
        Decide(sources);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Decide(sources);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    // Others use the machine too; the shortest run is the one that they disturbed least.
    private static double ShortestOf(int runs, List<CoverageSource> sources)
    {
        var shortest = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            var start = Stopwatch.GetTimestamp();
            Decide(sources);
            shortest = Math.Min(shortest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return shortest;
    }

    private static void Decide(List<CoverageSource> sources) => EntitlementEngine.Decide(Some.DefectCase, sources, Some.Monday);
}
