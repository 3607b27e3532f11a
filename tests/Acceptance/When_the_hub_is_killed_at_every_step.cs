using Sav.Chaos.Boundaries;
using Sav.Chaos.Commands;
using Sav.Chaos.Killing;

namespace Sav.Acceptance.Tests;

public sealed class When_the_hub_is_killed_at_every_step
{
    private const int Nightly = 300;

    /// <summary>Thirty kills reach every kind of step; <c>eng/chaos</c> runs the whole matrix.</summary>
    [Fact]
    public async Task Should_lose_nothing_and_double_nothing()
    {
        var result = await ChaosRun.ExecuteAsync(new ChaosOptions { Kills = 30 }, TestContext.Current.CancellationToken);

        var report = new StringWriter();
        ChaosReport.Print(result, report);
        TestContext.Current.TestOutputHelper?.WriteLine(report.ToString());
        Assert.True(result.Holds, report.ToString());
        Assert.True(result.Kills >= 30, report.ToString());
    }

    [Fact]
    public void Should_reach_each_boundary_when_there_are_kills_enough()
    {
        var planned = KillPlan.Make(Matrix(), Nightly, seed: 7).SelectMany(kills => kills).ToList();

        Assert.True(planned.Count >= Nightly);
        Assert.Empty(Matrix().Boundaries.Except(planned.Select(kill => kill.Boundary).OfType<Boundary>()));
        Assert.Contains(planned, kill => kill.Boundary is null);
    }

    [Fact]
    public void Should_reach_each_kind_of_step_first_when_there_are_few_kills()
    {
        var kinds = Matrix().Boundaries.Select(boundary => (boundary.Step, boundary.Side)).Distinct().Count();

        var first = KillPlan.Make(Matrix(), kills: 30, seed: 7).Take(kinds).Select(kills => kills[^1].Boundary!);

        Assert.Equal(kinds, first.Select(boundary => (boundary.Step, boundary.Side)).Distinct().Count());
    }

    [Fact]
    public void Should_kill_after_the_partners_commit_before_it_waits_for_the_question()
    {
        var asked = Matrix().Boundaries.First(boundary => boundary is { Step: "ask", Side: Side.Before });

        Assert.Equal([$"{asked.Flow}/commit/after", asked.ToString()], Matrix().KillsFor(asked).Select(kill => kill.Name));
    }

    [Fact]
    public void Should_plan_the_same_kills_for_the_same_seed() =>
        Assert.Equal(Names(seed: 3), Names(seed: 3));

    private static IEnumerable<string> Names(int seed) =>
        KillPlan.Make(Matrix(), Nightly, seed).SelectMany(kills => kills).Select(kill => $"{kill.Name} {kill.Occurrence} {kill.Delay}");

    private static KillMatrix Matrix() => KillMatrix.Of(
        (from flow in new[] { "sav.billing.requested.v1", "sav.parts.requested.v1", "sav.quote.requested.v1" }
         from step in new[] { "publish", "mark-published", "request", "commit", "mark-done", "complete" }
         from side in Enum.GetValues<Side>()
         select new Boundary(flow, step, side)).ToDictionary(boundary => boundary, _ => 2),
        only: null);
}
