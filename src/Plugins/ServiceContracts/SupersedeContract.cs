using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Contracts;
using Sav.Plugins.Instalments;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PostOperation of Update of sav_servicecontract: when a version comes into force, the one before ends on the day before and its bills are
/// settled; when a renewal does, the grace period of what it follows is over.
/// </summary>
public sealed class SupersedeContract : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Supersede);

    private static void Supersede(PipelineStep step)
    {
        if (!ComesIntoForce(step))
        {
            return;
        }

        var contract = ContractRow.Read(step.Target.Id, step.Service);
        if (contract.PreviousVersion is { } previous)
        {
            End(step, ContractRow.Read(previous, step.Service), contract);
        }

        if (contract.RenewedFrom is { } renewed)
        {
            step.Service.Update(Ended(renewed));
        }
    }

    /// <summary>Whether the operation takes the contract from draft into force.</summary>
    internal static bool ComesIntoForce(PipelineStep step) => ContractTransitions.IsActivation(
        ContractChoice.StatusOf(Choice.Of(step.PreImage, "statuscode")), ContractChoice.StatusOf(Choice.Of(step.Target, "statuscode")));

    private static void End(PipelineStep step, ContractRow previous, ContractRow contract)
    {
        var from = contract.Term.FirstDay;
        ContractChangeRules.RequireInForce(previous, "followed by another version", "suivi d'une autre version");
        ContractChangeRules.RequireWithinTerm(previous, from, fromSecondDay: true);
        var changes = Ended(previous.Id);
        changes["sav_endson"] = from.AddDays(-1).At(0);
        previous.Write(changes, step.Service);
        QuotaTransfer.HandOn(previous, contract, step);
        var amendment = AmendmentThatMade(contract.Id, step.Service);
        ContractCredit.Settle(step, previous.Id, from, amendment.Id, amendment.GetAttributeValue<string>("sav_reason"));
    }

    private static Entity Ended(Guid contract) => new(ContractRow.Table, contract) { ["sav_gracedays"] = 0, ["sav_autorenew"] = false };

    private static Entity AmendmentThatMade(Guid contract, IOrganizationService service)
    {
        var query = new QueryExpression("sav_contractchange") { ColumnSet = new ColumnSet("sav_reason"), TopCount = 1 };
        query.Criteria.AddCondition("sav_resultcontractid", ConditionOperator.Equal, contract);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() ?? throw new StaffRefusal(
            "No amendment made this version, so its forerunner cannot be settled. Amend the contract in force instead.",
            "Aucun avenant n'a créé cette version, la précédente ne peut donc être soldée. Faites un avenant au contrat en vigueur.");
    }
}
