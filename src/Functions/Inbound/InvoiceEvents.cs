using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;
using Sav.Messages.Billing;

namespace Sav.Functions.Inbound;

/// <summary>What the ERP says about the documents of cases and contracts.</summary>
internal sealed class InvoiceEvents(IOrganizationServiceAsync2 crm, IMapper mapper, CaseCurrency currencies)
{
    private readonly InstalmentDocuments _instalments = new(crm);

    public async Task<ErpEventChange> OfPostedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var posted = EventData.OfCase<InvoicePosted>(received, data => data.CaseId);
        var current = await FindAsync(posted.CaseId, posted.IdempotencyKey, cancellationToken);
        await currencies.RequireAsync(current, posted.Currency, posted.DocumentNumber, cancellationToken);
        var change = CaseInvoiceRules.Apply(current, mapper.Map<PostedDocument>(posted));
        return Change(CaseColumns.Table, posted.CaseId, posted.DocumentNumber, change);
    }

    public async Task<ErpEventChange> OfPaidAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var paid = Read<InvoicePaid>(received, data => data.CaseId, data => data.ContractId);
        if (paid.Amount <= 0)
        {
            throw new FormatException(FormattableString.Invariant($"data.amount is {paid.Amount}. Send what was paid, above 0."));
        }

        var payment = mapper.Map<DocumentPayment>(paid);
        var current = await FindAsync(paid.CaseId, paid.ContractId, paid.IdempotencyKey, cancellationToken);
        await currencies.RequireAsync(current, paid.Currency, paid.DocumentNumber, cancellationToken);
        return Change(paid.CaseId, paid.ContractId, current, DocumentRules.Apply(current, payment), paid.DocumentNumber);
    }

    public async Task<ErpEventChange> OfCancelledAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var cancelled = Read<InvoiceCancelled>(received, data => data.CaseId, data => data.ContractId);
        var current = await FindAsync(cancelled.CaseId, cancelled.ContractId, cancelled.IdempotencyKey, cancellationToken);
        var change = DocumentRules.Apply(current, mapper.Map<DocumentCancellation>(cancelled));
        return Change(cancelled.CaseId, cancelled.ContractId, current, change, cancelled.DocumentNumber);
    }

    private static T Read<T>(ErpEvent received, Func<T, Guid?> caseOf, Func<T, Guid?> contractOf)
        where T : class =>
        EventData.Read<T>(
            received,
            data => (caseOf(data) is { } caseId ^ contractOf(data) is { } contractId)
                ? (caseOf(data) ?? contractOf(data))!.Value.ToString("D")
                : throw new FormatException("Send either data.caseId or data.contractId."),
            "caseId or contractId",
            "case or contract");

    private static ErpEventChange Change(Guid? caseId, Guid? contractId, Entity current, Entity change, string documentNumber) =>
        caseId is { } id
            ? Change(CaseColumns.Table, id, documentNumber, CaseInvoiceRules.WithStatus(current, change))
            : Change(ContractColumns.Table, contractId!.Value, documentNumber, change);

    private static ErpEventChange Change(string table, Guid id, string documentNumber, Entity row) =>
        new(new EntityReference(table, id), documentNumber, new UpdateRequest { Target = row });

    private Task<Entity> FindAsync(Guid? caseId, Guid? contractId, string key, CancellationToken cancellationToken) => caseId is { } id
        ? FindAsync(id, key, cancellationToken)
        : _instalments.FindAsync(contractId!.Value, key, cancellationToken);

    private async Task<Entity> FindAsync(Guid caseId, string key, CancellationToken cancellationToken)
    {
        var query = new QueryExpression(CaseInvoiceColumns.Table) { ColumnSet = CaseInvoiceRules.Columns, TopCount = 1 };
        query.Criteria.AddCondition(CaseInvoiceColumns.Key, ConditionOperator.Equal, key);
        query.Criteria.AddCondition(CaseInvoiceColumns.Case, ConditionOperator.Equal, caseId);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault()
            ?? throw EventRefusal.Unknown(
                "invoice_unknown", "de facturation demandée sous la clé", "billing asked for under the key", key);
    }
}
