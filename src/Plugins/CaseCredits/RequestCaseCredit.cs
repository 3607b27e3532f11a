using Microsoft.Xrm.Sdk;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Plugins.CaseInvoices;
using Sav.Plugins.Cases;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;

namespace Sav.Plugins.CaseCredits;

/// <summary>PostOperation of Create of sav_casecredit: asks the ERP for the credit note.</summary>
public sealed class RequestCaseCredit : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Request);

    private static void Request(PipelineStep step)
    {
        var invoice = InvoiceRow.Read(step.Target.GetAttributeValue<EntityReference>("sav_caseinvoiceid").Id, step.Service);
        var caseRow = CaseRow.Read(invoice.Case.Id, step.Service);
        var amount = step.Target.GetAttributeValue<Money>("sav_amount").Value;
        var payload = new CaseCreditRequested
        {
            IdempotencyKey = IdempotencyKeys.CaseCredit(caseRow.Id, step.Target.Id),
            CaseId = caseRow.Id,
            CaseNumber = caseRow.Number,
            CreditId = step.Target.Id,
            CustomerNumber = caseRow.CustomerNumber,
            Currency = caseRow.Currency,
            InvoiceKey = invoice.Key,
            InvoiceNumber = invoice.DocumentNumber,
            Reason = step.Target.GetAttributeValue<string>("sav_reason"),
            Amount = amount,
            RequestedOn = step.Now,
        };
        var changes = new Entity("incident", caseRow.Id) { ["sav_creditedamount"] = new Money(caseRow.CreditedAmount + amount) };
        OutboxMessage.Write(step.Service, caseRow, changes, MessageTypes.CaseCreditRequested, payload.IdempotencyKey, payload);
    }
}
