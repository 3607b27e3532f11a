using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Plugins.CaseInvoices;
using Sav.Plugins.Pipeline;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.CaseCredits;

/// <summary>
/// PreOperation of Create and Update of sav_casecredit: takes the amount from what is left of the document, so that all its credits
/// together never exceed it. What was asked for is not rewritten.
/// </summary>
public sealed class ValidateCaseCredit : IPlugin
{
    private static readonly string[] Asked =
    [
        "sav_name", "sav_caseinvoiceid", "sav_incidentid", "sav_amount", "sav_reason", "transactioncurrencyid",
    ];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Validate);

    private static void Validate(PipelineStep step)
    {
        if (step.IsCreate)
        {
            Take(step);
        }
        else if (Asked.Any(column => ColumnChange.Is(step, column)))
        {
            var name = step.PreImage.GetAttributeValue<string>("sav_name");
            throw new StaffRefusal(
                $"The credit '{name}' was sent to the ERP and stays as it is. Write another one for what is missing.",
                $"L'avoir « {name} » a été transmis à l'ERP et reste en l'état. Créez-en un autre pour ce qui manque.");
        }
    }

    private static void Take(PipelineStep step)
    {
        if (step.Target.GetAttributeValue<EntityReference>("sav_caseinvoiceid") is not { } reference
            || string.IsNullOrWhiteSpace(step.Target.GetAttributeValue<string>("sav_reason")))
        {
            throw new StaffRefusal(
                "A credit needs the document that it credits, and a reason. Fill in both.",
                "Un avoir requiert le document qu'il crédite et un motif. Indiquez les deux.");
        }

        var invoice = InvoiceRow.Read(reference.Id, step.Service);
        RequirePosted(invoice);
        var left = invoice.Billed - invoice.Credited;
        var amount = step.Target.GetAttributeValue<Money>("sav_amount")?.Value ?? left;
        RequireWithin(invoice, amount, left);
        step.Target["sav_amount"] = new Money(amount);
        step.Target["sav_incidentid"] = invoice.Case;
        step.Target["transactioncurrencyid"] = invoice.Currency;
        step.Target["sav_name"] = string.Format(CultureInfo.InvariantCulture, "{0}: {1:0.00}", invoice.Name, amount);

        // Of two credits at the same moment, one fails here and is rolled back.
        var taken = new Entity(InvoiceRow.Table, invoice.Id)
        {
            RowVersion = invoice.Version, ["sav_creditedamount"] = new Money(invoice.Credited + amount),
        };
        step.Service.Execute(new UpdateRequest { Target = taken, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }

    private static void RequirePosted(InvoiceRow invoice)
    {
        if (invoice.Status is not (InvoiceChoice.Posted or InvoiceChoice.Paid))
        {
            throw new StaffRefusal(
                $"The ERP has no valid document for '{invoice.Name}': it was not posted yet, refused or cancelled. Credit a posted one.",
                $"L'ERP n'a pas de document valable pour « {invoice.Name} » : il n'est pas encore comptabilisé, refusé ou annulé. "
                + "Créditez un document comptabilisé.");
        }
    }

    private static void RequireWithin(InvoiceRow invoice, decimal amount, decimal left)
    {
        if (amount <= 0 || amount > left || decimal.Round(amount, 2) != amount)
        {
            var given = amount.ToString(CultureInfo.InvariantCulture);
            var most = left.ToString("0.00", CultureInfo.InvariantCulture);
            throw new StaffRefusal(
                $"The credit of '{invoice.Name}' is '{given}', and {most} of what was billed is left. Give an amount in whole cents, "
                + "above 0 and at most that.",
                $"L'avoir sur « {invoice.Name} » est de « {given} », et il reste {most} de ce qui a été facturé. Indiquez un montant "
                + "en centimes entiers, supérieur à 0 et au plus égal à ce reste.");
        }
    }
}
