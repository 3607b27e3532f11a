using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PreOperation of Create and Update of sav_contractchange: refuses an act that the contract does not admit, and to rewrite one. An act
/// without a day takes effect today, a renewal on the day after the end.
/// </summary>
public sealed class ValidateContractChange : IPlugin
{
    private const int NameLength = 160;

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (!step.IsCreate)
        {
            throw new StaffRefusal(
                "A contract change stays as it was written: it is the record of what was done. Write another one.",
                "Un acte de contrat reste tel qu'il a été écrit : il atteste ce qui a été fait. Établissez-en un autre.");
        }

        var change = ContractChangeInput.Of(step.Target);
        var contract = ContractRow.Read(change.Contract, step.Service);
        var today = contract.DayAt(step.Now);
        var effectiveOn = change.Kind == ContractChangeKind.Renew ? contract.Term.EndsBefore : change.EffectiveOn ?? today;
        Check(change, contract, effectiveOn, today);
        step.Target["sav_effectiveon"] = effectiveOn.At(0);
        step.Target["sav_name"] = Text.Fit($"{contract.Number}, {effectiveOn}: {change.Kind}", NameLength);
    }

    private static void Check(ContractChangeInput change, ContractRow contract, LocalDate effectiveOn, LocalDate today)
    {
        switch (change.Kind)
        {
            case ContractChangeKind.Amend:
                ContractChangeRules.RequireInForce(contract, "amended", "modifié par un avenant");
                ContractChangeRules.RequireWithinTerm(contract, effectiveOn, fromSecondDay: true);
                break;
            case ContractChangeKind.Renew:
                ContractChangeRules.RequireRenewable(contract);
                break;
            case ContractChangeKind.Cancel:
                ContractTransitions.Require(contract.Number, contract.Status, ContractStatus.Cancelled);
                ContractChangeRules.RequireInForce(contract, "cancelled", "résilié");
                ContractChangeRules.RequireReason(change);
                ContractChangeRules.RequireWithinTerm(contract, effectiveOn, fromSecondDay: false);
                break;
            case ContractChangeKind.Expire:
                ContractTransitions.Require(contract.Number, contract.Status, ContractStatus.Expired);
                ContractChangeRules.RequireInForce(contract, "closed", "clos");
                ContractChangeRules.RequireOver(contract, today);
                break;
            case ContractChangeKind.Suspend:
                ContractChangeRules.RequireStatus(contract, ContractStatus.Active, ContractStatus.Suspended);
                ContractChangeRules.RequireReason(change);
                ContractChangeRules.RequireToday(effectiveOn, today);
                break;
            default:
                ContractChangeRules.RequireStatus(contract, ContractStatus.Suspended, ContractStatus.Active);
                ContractChangeRules.RequireToday(effectiveOn, today);
                break;
        }
    }
}
