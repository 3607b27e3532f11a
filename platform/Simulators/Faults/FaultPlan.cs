namespace Sav.Platform.Simulators.Faults;

/// <summary>Decides for every POST of a document whether and how it goes wrong.</summary>
/// <param name="choose">Asked twice a request, with the moment and the idempotency key; called from several threads.</param>
public sealed class FaultPlan(Func<FaultMoment, string, Fault> choose)
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new((_, _) => Fault.None);

    /// <summary>The first <paramref name="requests"/> documents are stored, but their answers never reach the caller.</summary>
    public static FaultPlan TimeOutAfterCommit(int requests = 1)
    {
        var left = requests;
        return new FaultPlan((moment, _) =>
            moment == FaultMoment.AfterCommit && Interlocked.Decrement(ref left) >= 0 ? Fault.NoAnswer : Fault.None);
    }

    internal Fault Choose(FaultMoment moment, string idempotencyKey) => choose(moment, idempotencyKey);
}
