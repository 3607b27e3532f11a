using Microsoft.Xrm.Sdk;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Records;
using Sav.Plugins.Rows;
using Sav.Plugins.ServiceContracts;

namespace Sav.Plugins.CaseInvoices;

/// <summary>
/// PreOperation of Update of sav_caseinvoice: what the closure wrote stays; what the ERP answers comes from outside. A document that the ERP
/// has posted is not failed any more, even where the hub gave up waiting for an answer.
/// </summary>
public sealed class GuardCaseInvoice : IPlugin
{
    private static readonly string[] OfTheClosure =
    [
        "sav_name", "sav_incidentid", "sav_revision", "sav_idempotencykey", "sav_billedamount", "sav_coveredamount", "sav_creditedamount",
        "transactioncurrencyid",
    ];

    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Guard);

    private static void Guard(PipelineStep step)
    {
        if (!Origin.IsTheSystem(step.Context) && OfTheClosure.FirstOrDefault(column => ColumnChange.Is(step, column)) is { } changed)
        {
            var name = step.PreImage.GetAttributeValue<string>("sav_name");
            throw new StaffRefusal(
                $"The invoice '{name}' keeps what its closure billed: '{changed}' is not changed by hand. "
                + "To give money back, credit it.",
                $"La facture « {name} » garde ce que sa clôture a facturé : « {changed} » ne se modifie pas à la main. "
                + "Pour rembourser, créez un avoir.");
        }

        if (Choice.Of(step.Target, "sav_status") == InvoiceChoice.Failed
            && Choice.Of(step.PreImage, "sav_status") is InvoiceChoice.Posted or InvoiceChoice.Paid or InvoiceChoice.Cancelled)
        {
            step.Target["sav_status"] = step.PreImage["sav_status"];
        }
    }
}
