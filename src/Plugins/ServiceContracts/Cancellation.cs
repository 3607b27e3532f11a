using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Instalments;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// Ends a contract before its time: no bill for the days after, and a credit for those that were billed in advance. Until its day comes the
/// contract stays in force; a contract that is cancelled from its first day on keeps its days, none of which counts.
/// </summary>
internal static class Cancellation
{
    public static void Apply(PipelineStep step, ContractRow contract, ContractChangeInput change)
    {
        var effectiveOn = change.EffectiveOn!.Value;
        var neverBegins = effectiveOn <= contract.Term.FirstDay;
        var isNow = neverBegins || effectiveOn <= contract.DayAt(step.Now);
        var changes = isNow
            ? ContractChoice.StatusChange(contract.Id, ContractStatus.Cancelled)
            : new Entity(ContractRow.Table, contract.Id);
        changes["sav_cancelledon"] = effectiveOn.At(0);
        changes["sav_gracedays"] = 0;
        changes["sav_autorenew"] = false;
        if (!neverBegins)
        {
            changes["sav_endson"] = effectiveOn.AddDays(-1).At(0);
        }

        contract.Write(changes, step.Service);
        ContractCredit.Settle(step, contract.Id, effectiveOn, step.Target.Id, change.Reason);
    }
}
