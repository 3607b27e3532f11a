using Sav.Chaos.Boundaries;
using Sav.Chaos.Town;
using Sav.Hub.Reconciliation;

namespace Sav.Chaos.Days;

/// <summary>Lets a store come to its end without another kill, then asks every side what it holds.</summary>
internal static class StoreCheck
{
    /// <summary>What is wrong after so many days; none when nothing is lost or doubled.</summary>
    public static async Task<IReadOnlyList<Flaw>> RunAsync(string folder, int days, CancellationToken cancellation)
    {
        await using var day = await HubDay.OpenAsync(folder, new BoundaryWatch(), cancellation);
        await day.WorkAsync(days, cancellation);
        var reconciled = (await ReconciliationRun.ExecuteAsync(day.Host, cancellation)).WithExpectedCases(KillTown.After(days).Cases.Count);
        var keys = await KeyCheck.RunAsync(day.Host, days, cancellation);
        return [.. Flaw.Of(reconciled), .. keys];
    }
}
