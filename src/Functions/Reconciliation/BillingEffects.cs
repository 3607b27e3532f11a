using System.Runtime.CompilerServices;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Billing;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>An ERP document for each closure of a case that had work to bill.</summary>
public sealed class BillingEffects(ErpGateway erp) : IEffectKind
{
    private const int Resolved = 1;

    private static readonly LocalizedText _kind = new("billing", "une facture");

    /// <inheritdoc/>
    public PartnerBook Book => erp.Book("invoices");

    /// <inheritdoc/>
    public async IAsyncEnumerable<AskedEffect> ReadAsync(
        IOrganizationServiceAsync2 crm, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var unbilled = await CrmPages.ReadAsync(crm, UnbilledWork(), cancellationToken)
            .Select(line => line.GetAttributeValue<EntityReference>("sav_incidentid").Id)
            .ToHashSetAsync(cancellationToken: cancellationToken);
        var invoices = await CrmPages.ReadAsync(crm, Invoices(), cancellationToken)
            .ToDictionaryAsync(row => row.GetAttributeValue<string>(CaseInvoiceColumns.Key), StringComparer.Ordinal, cancellationToken);
        await foreach (var row in CrmPages.ReadAsync(crm, Cases(), cancellationToken))
        {
            var billed = row.GetAttributeValue<int?>("sav_closedrevision") ?? 0;

            // A closed case with work that no closure billed asks for one more document, which nobody will find.
            var wanted = billed + (unbilled.Contains(row.Id) ? 1 : 0);
            for (var revision = 1; revision <= wanted; revision++)
            {
                var key = IdempotencyKeys.Billing(row.Id, revision);
                yield return Billing(key, row, invoices.GetValueOrDefault(key));
            }
        }
    }

    // How many closures were billed is said by the case itself; what each came to, and its document, by the row of the closure.
    private static AskedEffect Billing(string key, Entity row, Entity? invoice) => new(
        key,
        _kind,
        row.GetAttributeValue<string>("ticketnumber") ?? row.Id.ToString("D"),
        invoice?.GetAttributeValue<Money>(CaseInvoiceColumns.BilledAmount)?.Value,
        invoice?.GetAttributeValue<string>(DocumentColumns.Number));

    private static QueryExpression Cases() => new(CaseColumns.Table) { ColumnSet = new ColumnSet("ticketnumber", "sav_closedrevision") };

    private static QueryExpression Invoices() => new(CaseInvoiceColumns.Table)
    {
        ColumnSet = new ColumnSet(CaseInvoiceColumns.Key, CaseInvoiceColumns.BilledAmount, DocumentColumns.Number),
    };

    private static QueryExpression UnbilledWork()
    {
        var query = new QueryExpression("sav_workline") { ColumnSet = new ColumnSet("sav_incidentid") };
        query.Criteria.AddCondition("sav_billableamount", ConditionOperator.Null);
        var closed = query.AddLink(CaseColumns.Table, "sav_incidentid", "incidentid");
        closed.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, Resolved);
        return query;
    }
}
