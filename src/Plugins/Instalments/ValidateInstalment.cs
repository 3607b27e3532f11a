using System.Globalization;
using Microsoft.Xrm.Sdk;
using Sav.Domain.Calendars;
using Sav.Domain.Contracts;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.Instalments;

/// <summary>
/// PreOperation of Create, Update and Delete of sav_instalment: refuses an instalment that could not be billed, a status that cannot
/// follow, and to change or delete what follows from the contract. Before an instalment is requested it takes the row of the contract.
/// </summary>
public sealed class ValidateInstalment : IPlugin
{
    private static readonly string[] Planned = ["sav_servicecontractid", "sav_periodstart", "sav_periodend", "sav_amount", "sav_dueon"];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        var name = step.PreImage.Contains("sav_periodstart")
            ? LocalDate.Of(step.PreImage.GetAttributeValue<DateTime>("sav_periodstart")).ToString()
            : "";
        var before = InstalmentChoice.StatusOf(Choice.Of(step.PreImage, "sav_status"));
        if (step.IsDelete)
        {
            RequireNotBilled(name, before);
            return;
        }

        CheckColumns(step);
        var after = InstalmentChoice.StatusOf(step.Merged<OptionSetValue>("sav_status")?.Value);
        InstalmentTransitions.Require(name, before, after);
        if (!step.IsCreate && !ContractAct.IsUnderWay(step.Context) && Planned.Any(column => ColumnChange.Is(step, column)))
        {
            throw new StaffRefusal(
                $"The instalment of '{name}' follows from its contract: period, amount and due date stay as they are. "
                + "Amend the contract instead.",
                $"L'échéance du « {name} » découle de son contrat : période, montant et date restent en l'état. "
                + "Faites plutôt un avenant au contrat.");
        }

        if (after == InstalmentStatus.Requested && before != after)
        {
            ContractRow.Lock(step.Merged<EntityReference>("sav_servicecontractid")!.Id, step.Service);
        }
    }

    private static void CheckColumns(PipelineStep step)
    {
        if (step.Merged<EntityReference>("sav_servicecontractid") is null || step.Merged<DateTime?>("sav_dueon") is null
            || step.Merged<DateTime?>("sav_periodstart") is not { } first || step.Merged<DateTime?>("sav_periodend") is not { } last)
        {
            throw new StaffRefusal(
                "An instalment needs a contract, the first and the last day of its period, and a due date. Fill in all of them.",
                "Une échéance requiert un contrat, le premier et le dernier jour de sa période, et une date. Indiquez-les tous.");
        }

        _ = new ContractTerm(LocalDate.Of(first), LocalDate.Of(last));
        var amount = step.Merged<Money>("sav_amount")?.Value ?? 0;
        if (amount <= 0)
        {
            var given = amount.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The amount is '{given}'. Give one above 0: nothing is billed for nothing.",
                $"Le montant est « {given} ». Donnez-en un supérieur à 0 : on ne facture pas rien.");
        }
    }

    private static void RequireNotBilled(string name, InstalmentStatus status)
    {
        if (status is not (InstalmentStatus.Planned or InstalmentStatus.Cancelled))
        {
            throw new StaffRefusal(
                $"The instalment of '{name}' was sent to the ERP and is kept. To give money back, cancel or amend the contract.",
                $"L'échéance du « {name} » a été envoyée à l'ERP et est conservée. "
                + "Pour rembourser, résiliez le contrat ou faites un avenant.");
        }
    }
}
