using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Effects;

/// <summary>
/// A case shows what becomes of the quote that it waits for. A request that is given up may be one of an earlier decision, or one whose
/// quote was issued and answered all the same: then its failure is none of the case.
/// </summary>
internal sealed class AwaitedQuote(IOrganizationServiceAsync2 crm)
{
    private static readonly ColumnSet _columns = new(CaseColumns.QuoteStatus, CaseColumns.QuoteRevision);

    /// <param name="change">What fails with an effect.</param>
    /// <param name="key">Key of that effect.</param>
    /// <returns>The change, of a case with the version that it holds for; null where the case does not wait for this quote.</returns>
    public async Task<Entity?> ChangeAsync(Entity change, string key, CancellationToken cancellationToken)
    {
        if (change.LogicalName != CaseColumns.Table)
        {
            return change;
        }

        var query = new QueryExpression(CaseColumns.Table) { ColumnSet = _columns, TopCount = 1 };
        query.Criteria.AddCondition("incidentid", ConditionOperator.Equal, change.Id);
        var current = (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault();
        if (current is null || !IsAwaited(current, key))
        {
            return null;
        }

        return new Entity(CaseColumns.Table, change.Id) { RowVersion = current.RowVersion, Attributes = change.Attributes };
    }

    private static bool IsAwaited(Entity current, string key)
    {
        var status = (QuoteStatus?)current.GetAttributeValue<OptionSetValue>(CaseColumns.QuoteStatus)?.Value;
        var revision = current.GetAttributeValue<int?>(CaseColumns.QuoteRevision);
        return status is null or QuoteStatus.Requested or QuoteStatus.Failed
            && (revision is null || key == IdempotencyKeys.Quote(current.Id, revision.Value));
    }
}
