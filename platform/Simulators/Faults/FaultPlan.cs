namespace Sav.Platform.Simulators.Faults;

/// <summary>Decides whether and how a request goes wrong, and counts what did.</summary>
public sealed class FaultPlan
{
    private readonly Func<FaultMoment, string, string?, Fault> _choose;

    /// <summary>A plan of a test's own.</summary>
    /// <param name="choose">
    /// Asked twice for each POST and once for each look-up, with the moment and the idempotency key; called from several threads.
    /// </param>
    public FaultPlan(Func<FaultMoment, string, Fault> choose)
        : this((moment, key, _) => choose(moment, key), seed: 0, FaultProfile.None)
    {
    }

    private FaultPlan(Func<FaultMoment, string, string?, Fault> choose, int seed, FaultProfile profile)
    {
        _choose = choose;
        Seed = seed;
        Profile = profile;
    }

    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new((_, _) => Fault.None);

    /// <summary>How often and how long, for everything that is not asked request by request.</summary>
    public FaultProfile Profile { get; private init; }

    /// <summary>What went wrong so far, by kind.</summary>
    public IReadOnlyDictionary<string, long> Counts => Log.Counts;

    internal int Seed { get; }

    internal FaultLog Log { get; } = new();

    /// <summary>The first <paramref name="requests"/> documents are stored, but their answers never reach the caller.</summary>
    public static FaultPlan TimeOutAfterCommit(int requests = 1) => First(FaultMoment.AfterCommit, Fault.NoAnswer, requests);

    /// <summary>The first <paramref name="requests"/> of this kind meet the fault.</summary>
    /// <param name="profile">Where the times of the fault come from; those of <see cref="FaultProfile.None"/> by default.</param>
    public static FaultPlan First(FaultMoment moment, Fault fault, int requests = 1, FaultProfile? profile = null)
    {
        var left = requests;
        return new FaultPlan(
            (asked, _, _) => asked == moment && Interlocked.Decrement(ref left) >= 0 ? fault : Fault.None,
            seed: 0,
            profile ?? FaultProfile.None);
    }

    /// <summary>
    /// Same seed, same requests: same faults, in whatever order the requests come. What a document is about is told by its case or contract
    /// and its article; generated ids do not count.
    /// </summary>
    public static FaultPlan Seeded(int seed, FaultProfile profile) => new(new SeededFaults(seed, profile).Choose, seed, profile);

    /// <param name="name">What the document is about; null where only the key is known.</param>
    internal Fault Choose(FaultMoment moment, string key, string? name)
    {
        var fault = _choose(moment, key, name);
        if (fault != Fault.None)
        {
            Log.Add(moment, fault);
        }

        return fault;
    }
}
