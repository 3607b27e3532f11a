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
        var unbilled = new HashSet<Guid>();
        await foreach (var line in CrmPages.ReadAsync(crm, UnbilledWork(), cancellationToken))
        {
            unbilled.Add(line.GetAttributeValue<EntityReference>("sav_incidentid").Id);
        }

        await foreach (var row in CrmPages.ReadAsync(crm, Cases(), cancellationToken))
        {
            var billed = row.GetAttributeValue<int?>("sav_closedrevision") ?? 0;

            // A closed case with work that no closure billed asks for one more document, which nobody will find.
            var wanted = billed + (unbilled.Contains(row.Id) ? 1 : 0);
            for (var revision = 1; revision <= wanted; revision++)
            {
                yield return Billing(row, revision, isOnly: wanted == 1, isLast: revision == wanted);
            }
        }
    }

    // The case keeps the sum of its closures, and the document of the last.
    private static AskedEffect Billing(Entity row, int revision, bool isOnly, bool isLast) => new(
        IdempotencyKeys.Billing(row.Id, revision),
        _kind,
        row.GetAttributeValue<string>("ticketnumber") ?? row.Id.ToString("D"),
        isOnly ? row.GetAttributeValue<Money>("sav_billedamount")?.Value ?? 0m : null,
        row.GetAttributeValue<string>(CaseColumns.InvoiceNumber),
        IsSuperseded: !isLast);

    private static QueryExpression Cases() => new(CaseColumns.Table)
    {
        ColumnSet = new ColumnSet("ticketnumber", "sav_closedrevision", "sav_billedamount", CaseColumns.InvoiceNumber),
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
