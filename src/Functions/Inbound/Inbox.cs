using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Crm;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>
/// Applies a change together with the row that remembers its event. The alternate key on that row lets the same event through
/// only once, however often and wherever it is delivered.
/// </summary>
public sealed class Inbox(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    /// <returns>False when the event was applied before; then nothing is changed.</returns>
    public async Task<bool> ApplyAsync(ErpEvent received, string payload, ErpEventChange change, CancellationToken cancellationToken)
    {
        // The inbox row goes first: a repetition fails on its key, before anything else could.
        var row = RowOf(received, payload, change);
        var requests = new OrganizationRequestCollection { new CreateRequest { Target = row } };
        requests.AddRange(change.Requests);
        if (change.CreatesWhatItIsAbout)
        {
            requests.Add(new UpdateRequest { Target = LinkTo(change.About!, new Entity(MessageColumns.Table, row.Id)) });
        }

        try
        {
            await crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = requests }, cancellationToken);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsDuplicateKey(e))
        {
            // Another row of the change may have been created by somebody else meanwhile: then the event was not applied.
            if (!await IsKeptAsync(received, cancellationToken))
            {
                throw;
            }

            return false;
        }
    }

    private async Task<bool> IsKeptAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var query = new QueryExpression(MessageColumns.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(MessageColumns.ExternalId, ConditionOperator.Equal, received.ExternalId);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.Count > 0;
    }

    private Entity RowOf(ErpEvent received, string payload, ErpEventChange change)
    {
        var row = new Entity(MessageColumns.Table, Guid.CreateVersion7(time.GetUtcNow()))
        {
            [MessageColumns.Name] = received.Type,
            [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Inbound),
            [MessageColumns.Type] = received.Type,
            [MessageColumns.ExternalId] = received.ExternalId,
            [MessageColumns.Payload] = payload,
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
            [MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime,
            [MessageColumns.DocumentNumber] = change.DocumentNumber,
        };
        return change.About is { } about && !change.CreatesWhatItIsAbout ? LinkTo(about, row) : row;
    }

    private static Entity LinkTo(EntityReference about, Entity row)
    {
        row[about.LogicalName == CaseColumns.Table ? MessageColumns.Case : MessageColumns.Contract] = about;
        return row;
    }
}
