using Sav.Chaos.Boundaries;
using Sav.Platform.Simulators.Faults;

namespace Sav.Chaos.Watching;

/// <summary>Announces the moments around a partner's commit, where it could fail on purpose, and lets nothing fail.</summary>
internal static class PartnerWatch
{
    public static FaultPlan Plan(BoundaryWatch watch) => new((moment, key) =>
    {
        if (moment is FaultMoment.BeforeCommit or FaultMoment.AfterCommit && watch.Names.OfKey(key) is { } flow)
        {
            watch.Pass(flow, "commit", moment == FaultMoment.BeforeCommit ? Side.Before : Side.After);
        }

        return Fault.None;
    });
}
