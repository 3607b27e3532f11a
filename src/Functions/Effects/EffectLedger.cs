using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Crm;
using Sav.Mappings.Crm;

namespace Sav.Functions.Effects;

/// <summary>Writes on the outbox row what became of its effect, and every accepted effect in the ledger.</summary>
public sealed class EffectLedger(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    internal async Task<OutboxState> ReadStateAsync(Guid message, CancellationToken cancellationToken)
    {
        try
        {
            var row = await crm.RetrieveAsync(MessageColumns.Table, message, new ColumnSet(MessageColumns.Status), cancellationToken);
            var status = row.GetAttributeValue<OptionSetValue>(MessageColumns.Status)?.Value;
            return status == (int)MessageStatus.Done ? OutboxState.Done : OutboxState.Open;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsMissingRow(e))
        {
            return OutboxState.Gone;
        }
    }

    /// <summary>
    /// The other system has a document: the message is done, the row that asked for it says so, and the ledger has its entry, all in one
    /// transaction. An effect that another delivery has entered meanwhile is done as well.
    /// </summary>
    /// <returns>
    /// Null; or why it is not done: the ledger names another document for the same key, so the other system made two.
    /// </returns>
    internal async Task<FailureReason?> MarkDoneAsync(Guid message, AcceptedEffect effect, CancellationToken cancellationToken)
    {
        var done = Done(message, effect.DocumentNumber);
        try
        {
            await WriteAsync(cancellationToken, [Update(done), .. Affected(effect.Affected), Create(LedgerEntries.New(message, effect))]);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsDuplicateKey(e))
        {
            var entered = await LedgerEntries.DocumentOfAsync(crm, message, cancellationToken);
            if (entered != effect.DocumentNumber)
            {
                return FailureReason.SecondDocument(effect.Partner, entered ?? "?", effect.DocumentNumber);
            }

            await WriteAsync(cancellationToken, [Update(done), .. Affected(effect.Affected)]);
            return null;
        }
    }

    /// <summary>The effect did not come about; the row that asked for it says so as well, in the same transaction.</summary>
    /// <param name="affected">
    /// Change of the case, part request, instalment or contract change, or null where nothing changes with it.
    /// </param>
    public Task MarkFailedAsync(Guid message, FailureReason reason, Entity? affected, CancellationToken cancellationToken)
    {
        var failed = new Entity(MessageColumns.Table, message)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed),
            [MessageColumns.FailureReason] = reason.Text,
        };
        return WriteAsync(cancellationToken, [Update(failed), .. Affected(affected)]);
    }

    private Entity Done(Guid message, string documentNumber) => new(MessageColumns.Table, message)
    {
        [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
        [MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime,
        [MessageColumns.DocumentNumber] = documentNumber,
        // A replay succeeded: the reason of the failure before is over.
        [MessageColumns.FailureReason] = null,
    };

    private Task<OrganizationResponse> WriteAsync(CancellationToken cancellationToken, params OrganizationRequest[] requests)
    {
        var together = new OrganizationRequestCollection();
        together.AddRange(requests);
        return crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = together }, cancellationToken);
    }

    private static IEnumerable<OrganizationRequest> Affected(Entity? change) => change is null ? [] : [Update(change)];

    private static UpdateRequest Update(Entity change) => new() { Target = change };

    private static CreateRequest Create(Entity row) => new() { Target = row };
}
