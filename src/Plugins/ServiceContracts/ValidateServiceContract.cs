using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Calendars;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.ServiceContracts;

/// <summary>PreOperation of Create and Update of sav_servicecontract: refuses a contract that could never be applied.</summary>
public sealed class ValidateServiceContract : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        CheckTerm(step);
        CheckPrice(step);
        IanaZone.Find(step.Merged<string>("sav_timezone") ?? "");
        CheckActivation(step);
    }

    private static void CheckTerm(PipelineStep step)
    {
        if (step.Merged<DateTime?>("sav_startson") is not { } start || step.Merged<DateTime?>("sav_endson") is not { } end)
        {
            throw new StaffRefusal(
                "The contract needs a first and a last day. Fill in both.",
                "Le contrat requiert un premier et un dernier jour. Indiquez les deux.");
        }

        if (end < start)
        {
            throw new StaffRefusal(
                $"The contract ends on '{LocalDate.Of(end)}', before it starts on '{LocalDate.Of(start)}'. Correct one of the days.",
                $"Le contrat finit le « {LocalDate.Of(end)} », avant de commencer le « {LocalDate.Of(start)} ». Corrigez l'un des jours.");
        }
    }

    private static void CheckPrice(PipelineStep step)
    {
        if (step.Merged<Money>("sav_price")?.Value is { } price and < 0)
        {
            var given = price.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal($"The price is '{given}'. Give 0 or more.", $"Le prix est « {given} ». Donnez 0 ou plus.");
        }
    }

    private static void CheckActivation(PipelineStep step)
    {
        var becomesActive = Choice.Of(step.Target, "statuscode") == Choice.ContractActive
            && Choice.Of(step.PreImage, "statuscode") != Choice.ContractActive;
        if (becomesActive && (step.IsCreate || !HasLine(step.Context.PrimaryEntityId, step.Service)))
        {
            throw new StaffRefusal(
                "A contract without a line covers nothing. Keep it as a draft, add a line, then activate it.",
                "Un contrat sans ligne ne couvre rien. Gardez-le à l'état de projet, ajoutez une ligne, puis activez-le.");
        }
    }

    private static bool HasLine(Guid contractId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_contractline") { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("sav_servicecontractid", ConditionOperator.Equal, contractId);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }
}
