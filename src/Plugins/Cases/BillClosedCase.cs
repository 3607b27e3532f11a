using Microsoft.Xrm.Sdk;
using Sav.Domain.Cases;
using Sav.Domain.Coverage;
using Sav.Domain.Pricing;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Plugins.CaseInvoices;
using Sav.Plugins.Outbox;
using Sav.Plugins.Pipeline;
using Sav.Plugins.Quotas;
using Sav.Plugins.Quotes;
using Sav.Plugins.Rows;
using Sav.Plugins.SupplierClaims;
using Sav.Plugins.WorkLines;

namespace Sav.Plugins.Cases;

/// <summary>
/// PostOperation of Update of incident: when the case becomes resolved, splits the work that no earlier closure billed by the decision in
/// force, asks the ERP for its document, and claims back what a manufacturer answers for. What is billed is what stood at closure: the message holds all of it.
/// </summary>
public sealed class BillClosedCase : IPlugin
{
    /// <inheritdoc />
    public void Execute(IServiceProvider serviceProvider) => PipelineStep.Run(serviceProvider, Bill);

    private static void Bill(PipelineStep step)
    {
        if (Choice.Of(step.Target, "statecode") != Choice.CaseResolved || Choice.Of(step.PreImage, "statecode") == Choice.CaseResolved)
        {
            return;
        }

        var caseRow = CaseRow.Read(step.Target.Id, step.Service);
        var work = UnbilledWork.Of(caseRow.Id, step.Service);
        if (work.Count == 0)
        {
            CaseQuotas.OfCase(caseRow.Reference, step.Now, step.Service).CloseWithoutWork(caseRow.ClosedRevision, step.Service);
            return;
        }

        var changes = new Entity("incident", caseRow.Id) { ["sav_closedrevision"] = caseRow.ClosedRevision + 1 };
        var decision = DecisionInForce.Read(caseRow, step.Service);
        RequireApproved(decision, caseRow);
        var quotas = CaseQuotas.OfClosure(caseRow.Reference, decision.QuotaNumbers, step.Now, step.Service);
        var reason = caseRow.IsUsageHelp ? CaseReason.UsageHelp : CaseReason.Defect;
        var quote = AcceptedQuote.Of(caseRow);
        var split = CoverageSplit.Of(PayersOf(decision, quotas, quote), [.. work.Select(line => line.Work)], reason);
        quotas.Consume(split.QuotaUses, caseRow.ClosedRevision + 1, step.Service);
        for (var i = 0; i < work.Count; i++)
        {
            work[i].Bill(split.Lines[i], step.Service);
        }

        changes["sav_billingstatus"] = new OptionSetValue(Choice.BillingRequested);
        changes["sav_invoicenumber"] = null;
        changes["sav_billedamount"] = new Money(caseRow.BilledAmount + split.BillableAmount);
        changes["sav_goodwillused"] = new Money(caseRow.GoodwillUsed + GoodwillOf(decision, split));
        changes["sav_coveredamount"] = new Money(caseRow.CoveredAmount + split.CoveredAmount);
        if (quote is not null)
        {
            changes["sav_quoteused"] = new Money(caseRow.QuoteUsed + split.BillableAmount);
        }

        var payload = Payload(caseRow, decision, split, step.Now);
        payload.InvoiceId = InvoiceRow.Create(caseRow, payload, step.Service);
        payload.Lines.AddRange(work.Select((line, i) => line.ToMessage(split.Lines[i])));
        var claims = ClosureClaims.Create(step, caseRow, work.Select((line, i) => new CoveredLine(line.Work.Category, split.Lines[i])));
        var bill = OutboxDraft.Of(MessageTypes.BillingRequested, payload.IdempotencyKey, payload);
        OutboxMessage.Write(step.Service, caseRow, changes, [bill, .. claims]);
    }

    private static List<Payer> PayersOf(DecisionInForce decision, CaseQuotas quotas, AcceptedQuote? quote)
    {
        var payers = decision.Payers.Select(quotas.Refreshed).ToList();
        if (quote is not null)
        {
            payers.Add(quote.Payer);
        }

        return payers;
    }

    private static void RequireApproved(DecisionInForce decision, CaseRow caseRow)
    {
        if (decision.Outcome == nameof(Domain.Entitlement.Outcome.OnHold))
        {
            throw new StaffRefusal(
                $"The customer of the case '{caseRow.Number}' is on credit hold and nobody has approved its work. Ask for a credit release first.",
                $"Le client du dossier « {caseRow.Number} » a son crédit bloqué et personne n'a autorisé le travail. "
                + "Demandez d'abord une levée du blocage.");
        }
    }

    // Goodwill is granted for the case, not for each of its closures.
    private static decimal GoodwillOf(DecisionInForce decision, CoverageSplit split)
    {
        var numbers = decision.Payers.Where(payer => payer.Kind == CoverageSourceKind.Goodwill).Select(payer => payer.Number).ToList();
        return split.Lines.SelectMany(line => line.Attributions).Where(part => numbers.Contains(part.Number)).Sum(part => part.Amount);
    }

    private static BillingRequested Payload(CaseRow caseRow, DecisionInForce decision, CoverageSplit split, DateTime closedOn)
    {
        var revision = caseRow.ClosedRevision + 1;
        return new BillingRequested
        {
            IdempotencyKey = IdempotencyKeys.Billing(caseRow.Id, revision),
            CaseId = caseRow.Id,
            CaseNumber = caseRow.Number,
            Revision = revision,
            CustomerNumber = caseRow.CustomerNumber,
            Currency = caseRow.Currency,
            ClosedOn = closedOn,
            Outcome = decision.Outcome,
            DecisionHash = decision.Hash,
            Amount = split.Amount,
            CoveredAmount = split.CoveredAmount,
            BillableAmount = split.BillableAmount,
        };
    }
}
