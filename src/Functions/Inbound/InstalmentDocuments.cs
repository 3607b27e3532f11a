using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Inbound;

/// <summary>Finds the instalment that a document of a contract bills.</summary>
internal sealed class InstalmentDocuments(IOrganizationServiceAsync2 crm)
{
    private static readonly ColumnSet Columns = new(
        InstalmentColumns.Currency, DocumentColumns.PaidAmount, DocumentColumns.PaidOn, DocumentColumns.CancelledOn);

    /// <param name="key">Key under which the period was billed; its first day is the last part of it.</param>
    /// <exception cref="EventRefusal">No period of the contract was billed under this key.</exception>
    public async Task<Entity> FindAsync(Guid contractId, string key, CancellationToken cancellationToken)
    {
        var firstDay = key[(key.LastIndexOf('/') + 1)..];
        if (key != IdempotencyKeys.Instalment(contractId, firstDay))
        {
            throw Unknown(key);
        }

        var query = new QueryExpression(InstalmentColumns.Table) { ColumnSet = Columns, TopCount = 1 };
        query.Criteria.AddCondition(InstalmentColumns.Contract, ConditionOperator.Equal, contractId);
        query.Criteria.AddCondition(InstalmentColumns.PeriodStart, ConditionOperator.Equal, IsoDay.Of(firstDay));
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault() ?? throw Unknown(key);
    }

    private static EventRefusal Unknown(string key) =>
        EventRefusal.Unknown("invoice_unknown", "d'échéance demandée sous la clé", "instalment asked for under the key", key);
}
