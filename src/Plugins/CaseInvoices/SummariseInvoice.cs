using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.CaseInvoices;

/// <summary>
/// PostOperation of Update of sav_caseinvoice: the case shows the document of its last closure. An answer about an earlier one, however
/// late it comes, changes that one's row alone.
/// </summary>
public sealed class SummariseInvoice : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Summarise);

    private static void Summarise(PipelineStep step)
    {
        var invoice = InvoiceRow.Read(step.Target.Id, step.Service);
        var caseRow = step.Service.Retrieve("incident", invoice.Case.Id, new ColumnSet("sav_closedrevision"));
        if (caseRow.GetAttributeValue<int>("sav_closedrevision") != invoice.Revision)
        {
            return;
        }

        step.Service.Update(new Entity("incident", invoice.Case.Id)
        {
            ["sav_billingstatus"] = InvoiceChoice.BillingStatusOf(invoice.Status), ["sav_invoicenumber"] = invoice.DocumentNumber,
        });
    }
}
