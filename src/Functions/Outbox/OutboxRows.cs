using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Crm;
using Sav.Mappings.Crm;

namespace Sav.Functions.Outbox;

/// <summary>Reads pending rows of the outbox and marks them published.</summary>
public sealed class OutboxRows(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    /// <summary>
    /// All pending rows of the case, contract or proposal that <paramref name="rowId"/> belongs to, in sequence; none when the row is gone.
    /// </summary>
    public async Task<IReadOnlyList<OutboxMessage>> PendingOfSameOwnerAsync(Guid rowId, CancellationToken cancellationToken)
    {
        // Nearly all rows belong to a case, so a second look is rare.
        foreach (var owner in OutboxMessage.Owners)
        {
            if (await PendingOfSameAsync(owner, rowId, cancellationToken) is { Count: > 0 } pending)
            {
                return pending;
            }
        }

        return [];
    }

    /// <summary>Pending rows written at least <paramref name="age"/> ago, the oldest first, each case and contract in sequence.</summary>
    public async Task<IReadOnlyList<OutboxMessage>> PendingSinceAsync(TimeSpan age, int limit, CancellationToken cancellationToken)
    {
        var query = PendingQuery();
        query.TopCount = limit;
        query.Criteria.AddCondition(MessageColumns.CreatedOn, ConditionOperator.LessEqual, time.GetUtcNow().UtcDateTime - age);
        query.AddOrder(MessageColumns.CreatedOn, OrderType.Ascending);
        query.AddOrder(MessageColumns.Sequence, OrderType.Ascending);
        return await ReadAsync(query, cancellationToken);
    }

    /// <summary>
    /// Marks rows published that have not changed since they were read. A consumer can be faster than this mark; what it wrote,
    /// done or failed, must stand.
    /// </summary>
    public async Task MarkPublishedAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var requests = new OrganizationRequestCollection();
        requests.AddRange(messages.Select(Published));
        var marks = new ExecuteMultipleRequest
        {
            Requests = requests,
            Settings = new ExecuteMultipleSettings { ContinueOnError = true, ReturnResponses = false },
        };
        var answer = (ExecuteMultipleResponse)await crm.ExecuteAsync(marks, cancellationToken);
        if (answer.IsFaulted
            && answer.Responses.FirstOrDefault(item => item.Fault is { } fault && !CrmFaults.IsChangedOrGone(fault)) is { } failed)
        {
            throw new FaultException<OrganizationServiceFault>(failed.Fault, new FaultReason(failed.Fault.Message));
        }
    }

    private static QueryExpression PendingQuery()
    {
        var query = new QueryExpression(MessageColumns.Table)
        {
            ColumnSet = new ColumnSet(
                [.. OutboxMessage.Owners, MessageColumns.Sequence, MessageColumns.Type, MessageColumns.Payload, MessageColumns.CreatedOn]),
        };
        query.Criteria.AddCondition(MessageColumns.Status, ConditionOperator.Equal, (int)MessageStatus.Pending);
        query.Criteria.AddCondition(MessageColumns.Direction, ConditionOperator.Equal, (int)MessageDirection.Outbound);
        return query;
    }

    private Task<IReadOnlyList<OutboxMessage>> PendingOfSameAsync(string owner, Guid rowId, CancellationToken cancellationToken)
    {
        var query = PendingQuery();
        query.AddOrder(MessageColumns.Sequence, OrderType.Ascending);
        var signalled = query.AddLink(MessageColumns.Table, owner, owner);
        signalled.EntityAlias = "signalled";
        signalled.LinkCriteria.AddCondition(MessageColumns.Id, ConditionOperator.Equal, rowId);
        return ReadAsync(query, cancellationToken);
    }

    private async Task<IReadOnlyList<OutboxMessage>> ReadAsync(QueryExpression query, CancellationToken cancellationToken)
    {
        var rows = await crm.RetrieveMultipleAsync(query, cancellationToken);
        return [.. rows.Entities.Select(OutboxMessage.From)];
    }

    private UpdateRequest Published(OutboxMessage message) => new()
    {
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
        Target = new Entity(MessageColumns.Table, message.Id)
        {
            RowVersion = message.RowVersion,
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Published),
            [MessageColumns.PublishedOn] = time.GetUtcNow().UtcDateTime,
        },
    };
}
