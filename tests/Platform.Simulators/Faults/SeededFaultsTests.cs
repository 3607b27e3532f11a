using Sav.Platform.Simulators.Faults;

namespace Sav.Platform.Simulators.Tests.Faults;

public sealed class SeededFaultsTests
{
    [Fact]
    public void Choose_SameSeedAndRequests_SameFaultsInAnyOrderAndUnderAnyKey()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"/invoices|SAV-{i:000000}").ToList();

        var first = FaultsOf(FaultPlan.Seeded(7, FaultProfile.Harsh), names, name => $"key of {name}");
        var second = FaultsOf(FaultPlan.Seeded(7, FaultProfile.Harsh), names.AsEnumerable().Reverse(), name => $"another key of {name}");

        Assert.Equal(first, second);
        Assert.InRange(first.Count(entry => entry.Value != Fault.None), 20, 60);
    }

    [Fact]
    public void Choose_AnotherSeed_OtherFaults()
    {
        var names = Enumerable.Range(0, 200).Select(i => $"/invoices|SAV-{i:000000}").ToList();

        Assert.NotEqual(
            FaultsOf(FaultPlan.Seeded(7, FaultProfile.Harsh), names, name => name),
            FaultsOf(FaultPlan.Seeded(8, FaultProfile.Harsh), names, name => name));
    }

    [Theory]
    [InlineData(FaultMoment.BeforeCommit)]
    [InlineData(FaultMoment.LookUp)]
    public void Choose_AlwaysFailing_LetsAPatientCallerThroughInTheEnd(FaultMoment moment)
    {
        var plan = FaultPlan.Seeded(1, new FaultProfile { Rates = [new FaultRate(moment, Fault.ServerError, 1000)], LongestStreak = 4 });

        var faults = Enumerable.Range(0, 6).Select(_ => plan.Choose(moment, "key", null)).ToList();

        Assert.Equal([.. Enumerable.Repeat(Fault.ServerError, 4), Fault.None], faults.Take(5));
    }

    [Fact]
    public void Choose_StruckBefore_DoesNotStrikeAfterTheCommitOfTheSameAttempt()
    {
        var plan = FaultPlan.Seeded(1, new FaultProfile
        {
            Rates =
            [
                new FaultRate(FaultMoment.BeforeCommit, Fault.SlowAnswer, 500), new FaultRate(FaultMoment.AfterCommit, Fault.NoAnswer, 500),
            ],
        });

        Assert.All(Enumerable.Range(0, 50).Select(i => $"key {i}"), key => Assert.Single(
            new[] { plan.Choose(FaultMoment.BeforeCommit, key, key), plan.Choose(FaultMoment.AfterCommit, key, key) },
            fault => fault != Fault.None));
    }

    [Fact]
    public void Counts_EveryFault_IsNamedByMomentAndKind()
    {
        var plan = FaultPlan.Seeded(1, new FaultProfile { Rates = [new FaultRate(FaultMoment.LookUp, Fault.ConnectionReset, 1000)] });

        plan.Choose(FaultMoment.LookUp, "key", null);
        plan.Choose(FaultMoment.LookUp, "key", null);

        Assert.Equal([KeyValuePair.Create("look-up: reset", 2L)], plan.Counts);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("harsh")]
    public void Rates_OfAProfile_AddUpToAThousandAtMost(string name)
    {
        var profile = name == "default" ? FaultProfile.Default : FaultProfile.Harsh;

        Assert.All(
            profile.Rates.GroupBy(rate => rate.Moment == FaultMoment.LookUp),
            rates => Assert.InRange(rates.Sum(rate => rate.PerMille), 1, 1000));
    }

    private static SortedDictionary<string, Fault> FaultsOf(FaultPlan plan, IEnumerable<string> names, Func<string, string> key)
    {
        var faults = new SortedDictionary<string, Fault>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var before = plan.Choose(FaultMoment.BeforeCommit, key(name), name);
            faults[name] = before != Fault.None ? before : plan.Choose(FaultMoment.AfterCommit, key(name), name);
        }

        return faults;
    }
}
