using Microsoft.Xrm.Sdk;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PostOperation of Create of sav_contractchange: does to the contract what the act says, in the transaction of the act. If anything fails,
/// nothing was done and nothing is recorded.
/// </summary>
public sealed class ApplyContractChange : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Apply);

    private static void Apply(PipelineStep step)
    {
        var change = ContractChangeInput.Of(step.Target);
        var contract = ContractRow.Read(change.Contract, step.Service);
        switch (change.Kind)
        {
            case ContractChangeKind.Amend:
                Follow(step, Amendment.Create(contract, change.EffectiveOn!.Value, step.Service), explanation: null);
                break;
            case ContractChangeKind.Renew:
                var renewed = Renewal.Create(contract, step.Service);
                Follow(step, renewed.Id, renewed.Explanation);
                break;
            case ContractChangeKind.Suspend:
                Suspend(step, contract);
                break;
            case ContractChangeKind.Resume:
                Resume(step, contract);
                break;
            case ContractChangeKind.Cancel:
                Cancellation.Apply(step, contract, change);
                break;
            default:
                contract.Write(ContractChoice.StatusChange(contract.Id, ContractStatus.Expired), step.Service);
                break;
        }
    }

    private static void Follow(PipelineStep step, Guid contractId, string? explanation)
    {
        // First: what the new contract ends when it comes into force looks for the act that made it.
        step.Service.Update(new Entity("sav_contractchange", step.Target.Id)
        {
            ["sav_resultcontractid"] = new EntityReference(ContractRow.Table, contractId),
            ["sav_explanation"] = explanation,
        });
        if (step.Target.GetAttributeValue<bool?>("sav_activate") ?? false)
        {
            step.Service.Update(ContractChoice.StatusChange(contractId, ContractStatus.Active));
        }
    }

    private static void Suspend(PipelineStep step, ContractRow contract)
    {
        var changes = ContractChoice.StatusChange(contract.Id, ContractStatus.Suspended);
        changes["sav_suspendedon"] = step.Target["sav_effectiveon"];
        changes["sav_suspensionreason"] =
            new OptionSetValue(Choice.Of(step.Target, "sav_suspensionreason") ?? ContractChoice.SuspensionOther);
        contract.Write(changes, step.Service);
    }

    private static void Resume(PipelineStep step, ContractRow contract)
    {
        var changes = ContractChoice.StatusChange(contract.Id, ContractStatus.Active);
        changes["sav_suspendedon"] = null;
        changes["sav_suspensionreason"] = null;
        contract.Write(changes, step.Service);
    }
}
