using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Rows;

namespace Sav.Plugins.WorkLines;

/// <summary>
/// PreOperation of Create, Update and Delete of sav_workline: computes the amount, and refuses a change of what a closure has billed or may
/// be about to bill.
/// </summary>
public sealed class PriceWorkLine : IPlugin
{
    private const string CaseColumn = "sav_incidentid";

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Check);

    private static void Check(PipelineStep step)
    {
        if (!step.IsCreate)
        {
            RequireUnbilled(step);
        }

        foreach (var caseId in Cases(step).Distinct())
        {
            RequireOpen(caseId, step.Service);
        }

        if (!step.IsDelete)
        {
            step.Target["sav_amount"] = new Money(AmountOf(step));
        }
    }

    // A line may move from one case to another: neither may be closed.
    private static IEnumerable<Guid> Cases(PipelineStep step)
    {
        if (step.PreImage.GetAttributeValue<EntityReference>(CaseColumn) is { } before)
        {
            yield return before.Id;
        }

        if (!step.IsDelete)
        {
            yield return (step.Merged<EntityReference>(CaseColumn) ?? throw new StaffRefusal(
                "The work line belongs to no case. Choose one.",
                "La ligne de travail n'appartient à aucun dossier. Choisissez-en un.")).Id;
        }
    }

    private static decimal AmountOf(PipelineStep step)
    {
        var quantity = step.Merged<decimal>("sav_quantity");
        var unitPrice = step.Merged<Money>("sav_unitprice")?.Value ?? 0;
        if (quantity <= 0)
        {
            var given = quantity.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The quantity is '{given}'. Give one above 0.", $"La quantité est « {given} ». Donnez-en une supérieure à 0.");
        }

        if (unitPrice < 0)
        {
            var given = unitPrice.ToString(CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The unit price is '{given}'. Give 0 or more.", $"Le prix unitaire est « {given} ». Donnez 0 ou plus.");
        }

        return Domain.Pricing.WorkPrice.AmountOf(quantity, unitPrice);
    }

    private static void RequireUnbilled(PipelineStep step)
    {
        var line = step.Service.Retrieve("sav_workline", step.Context.PrimaryEntityId, new ColumnSet("sav_billableamount"));
        if (line.Contains("sav_billableamount"))
        {
            throw new StaffRefusal(
                "This work line has been billed. Leave it as it is and add another.",
                "Cette ligne de travail a été facturée. Laissez-la telle quelle et ajoutez-en une autre.");
        }
    }

    private static void RequireOpen(Guid caseId, IOrganizationService service)
    {
        var query = new QueryExpression("incident") { ColumnSet = new ColumnSet("statecode", "ticketnumber") };
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, caseId);
        var row = ExistingRow.Of(query, service);
        if (Choice.Of(row, "statecode") != Choice.CaseActive)
        {
            var number = row.GetAttributeValue<string>("ticketnumber");
            throw new StaffRefusal(
                $"The case '{number}' is closed, its work lines stay as they are. Reopen it first.",
                $"Le dossier « {number} » est clos, ses lignes de travail restent en l'état. Rouvrez-le d'abord.");
        }
    }
}
