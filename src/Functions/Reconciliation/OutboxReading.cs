using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Reconciliation;

/// <summary>Notes what the outbox says of each effect.</summary>
internal sealed class OutboxReading(IOrganizationServiceAsync2 crm)
{
    public async Task ReadAsync(EffectTraces traces, CancellationToken cancellationToken)
    {
        await foreach (var row in CrmPages.ReadAsync(crm, Outbound(), cancellationToken))
        {
            traces.Add(row.GetAttributeValue<string>(MessageColumns.ExternalId), Message(row));
        }
    }

    /// <summary>Whether the outbox has, by now, a message of that key which is not settled.</summary>
    public async Task<bool> IsAskedSinceAsync(string key, DateTime settledBefore, CancellationToken cancellationToken)
    {
        var query = Outbound();
        query.TopCount = 1;
        query.Criteria.AddCondition(MessageColumns.ExternalId, ConditionOperator.Equal, key);
        var found = (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.FirstOrDefault();
        return found is not null && Message(found).WrittenOn >= settledBefore;
    }

    private static QueryExpression Outbound()
    {
        var query = new QueryExpression(MessageColumns.Table)
        {
            ColumnSet = new ColumnSet(
                MessageColumns.ExternalId,
                MessageColumns.Status,
                MessageColumns.FailureReason,
                MessageColumns.CreatedOn,
                MessageColumns.DoneOn),
        };
        query.Criteria.AddCondition(MessageColumns.Direction, ConditionOperator.Equal, (int)MessageDirection.Outbound);
        return query;
    }

    private static SentMessage Message(Entity row) => new(
        (MessageStatus)row.GetAttributeValue<OptionSetValue>(MessageColumns.Status).Value,
        row.GetAttributeValue<string>(MessageColumns.FailureReason),
        row.GetAttributeValue<DateTime>(MessageColumns.CreatedOn),
        row.GetAttributeValue<DateTime?>(MessageColumns.DoneOn));
}
