using Microsoft.Extensions.DependencyInjection;
using Sav.Functions.Reconciliation;
using Sav.Hub.OneMachine;

namespace Sav.Hub.Reconciliation;

/// <summary>The comparison of CRM, ledger and documents, in a host in which nothing is under way.</summary>
public static class ReconciliationRun
{
    /// <summary>Judges every effect, the youngest too.</summary>
    public static Task<ReconciliationResult> ExecuteAsync(HubHost host, CancellationToken cancellation) =>
        host.Services.GetRequiredService<Reconciler>().RunAsync(DateTime.MaxValue, cancellation);
}
