using Sav.Chaos.Days;
using Sav.Functions.Reconciliation;

namespace Sav.Chaos.Killing;

/// <summary>What a run of the matrix showed.</summary>
internal sealed class ChaosResult(KillMatrix matrix, IReadOnlyList<SeriesResult> series)
{
    /// <summary>The boundaries that were known.</summary>
    public KillMatrix Matrix => matrix;

    /// <summary>All planned kills and what became of them.</summary>
    public IReadOnlyList<Strike> Strikes { get; } = [.. series.SelectMany(one => one.Strikes)];

    /// <summary>What is lost, doubled or different in any store.</summary>
    public IReadOnlyList<Flaw> Flaws { get; } = [.. series.SelectMany(one => one.Flaws)];

    /// <summary>Processes that were killed.</summary>
    public int Kills => Strikes.Count(strike => strike.Fault is null);

    /// <summary>Whether every kill was done, and nothing is lost, doubled or different.</summary>
    public bool Holds => Flaws.Count == 0 && Kills == Strikes.Count && matrix.UnusedTypes.Count == 0;

    /// <summary>The line that the run is judged by.</summary>
    public string Summary =>
        FormattableString.Invariant($"{Kills} kills, {Count(FindingKind.Missing)} missing, {Count(FindingKind.Double)} double")
        + (Count(FindingKind.Different) is > 0 and var different ? FormattableString.Invariant($", {different} different") : "");

    /// <summary>What was found in the store of a kill.</summary>
    public bool StoreHeld(Strike strike) =>
        series.Single(one => one.Strikes.Contains(strike)).Flaws.Count == 0;

    private int Count(FindingKind kind) => Flaws.Count(flaw => flaw.Kind == kind);
}
