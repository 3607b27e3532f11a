using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
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
        var requests = new OrganizationRequestCollection { new CreateRequest { Target = RowOf(received, payload, change) } };
        if (change.Row is not null)
        {
            requests.Add(new UpdateRequest { Target = change.Row });
        }

        try
        {
            await crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = requests }, cancellationToken);
            return true;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsDuplicateKey(e))
        {
            return false;
        }
    }

    private Entity RowOf(ErpEvent received, string payload, ErpEventChange change) => new(MessageColumns.Table)
    {
        [MessageColumns.Name] = received.Type,
        [MessageColumns.Direction] = new OptionSetValue((int)MessageDirection.Inbound),
        [MessageColumns.Type] = received.Type,
        [MessageColumns.Case] = new EntityReference(CaseColumns.Table, received.CaseId),
        [MessageColumns.ExternalId] = received.ExternalId,
        [MessageColumns.Payload] = payload,
        [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
        [MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime,
        [MessageColumns.DocumentNumber] = change.DocumentNumber,
    };
}
