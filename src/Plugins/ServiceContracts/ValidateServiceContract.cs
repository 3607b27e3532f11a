using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>
/// PreOperation of Create and Update of sav_servicecontract: refuses a contract that could never be applied, a status that cannot follow,
/// and, of a contract in force, every change that is no act of its life.
/// </summary>
public sealed class ValidateServiceContract : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (step.IsCreate && step.Target.GetAttributeValue<int?>("sav_version") is null)
        {
            step.Target["sav_version"] = 1;
        }

        CheckColumns(step);
        var from = ContractChoice.StatusOf(Choice.Of(step.PreImage, "statuscode"));
        var to = ContractChoice.StatusOf(step.Merged<OptionSetValue>("statuscode")?.Value);
        var number = step.Merged<string>("sav_number") ?? "";
        ContractTransitions.Require(number, from, to);
        if (ContractTransitions.IsActivation(from, to))
        {
            ActivationCheck.Require(ContractDraft.Of(step));
        }

        if (!ContractAct.IsUnderWay(step.Context))
        {
            KeptColumns.RequireUnchanged(step, number);
            AgreedColumns.RequireUnchanged(step, number, from);
            StatusByHand.Require(step, number, from, to);
        }
    }

    private static void CheckColumns(PipelineStep step)
    {
        if (step.Merged<DateTime?>("sav_startson") is not { } start || step.Merged<DateTime?>("sav_endson") is not { } end)
        {
            throw new StaffRefusal(
                "The contract needs a first and a last day. Fill in both.",
                "Le contrat requiert un premier et un dernier jour. Indiquez les deux.");
        }

        _ = new ContractTerm(LocalDate.Of(start), LocalDate.Of(end));
        ContractPrice.Require(step.Merged<Money>("sav_price")?.Value ?? 0);
        GracePeriod.Require(step.Merged<int?>("sav_gracedays") ?? 0);
        IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        if (!string.IsNullOrEmpty(step.Merged<string>("sav_indexcode")))
        {
            _ = new IndexFormula(step.Merged<decimal>("sav_indexfactora"), step.Merged<decimal>("sav_indexfactorb"));
        }
    }
}
