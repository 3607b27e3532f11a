using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Crm;
using Sav.Mappings.Crm;

namespace Sav.Functions.Effects;

/// <summary>Reads how far an effect has come, and writes every one that was accepted on its outbox row and in the ledger.</summary>
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
            await TogetherWith.WriteAsync(
                crm,
                effect.Affected,
                rows => [TogetherWith.Update(done), .. rows, Create(LedgerEntries.New(message, effect))],
                cancellationToken);
            return null;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsDuplicateKey(e))
        {
            var entered = await LedgerEntries.DocumentOfAsync(crm, message, cancellationToken);
            if (entered != effect.DocumentNumber)
            {
                return FailureReason.SecondDocument(effect.Partner, entered ?? "?", effect.DocumentNumber);
            }

            await TogetherWith.WriteAsync(crm, effect.Affected, rows => [TogetherWith.Update(done), .. rows], cancellationToken);
            return null;
        }
    }

    private Entity Done(Guid message, string documentNumber) => new(MessageColumns.Table, message)
    {
        [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
        [MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime,
        [MessageColumns.DocumentNumber] = documentNumber,
        // A replay succeeded: the reason of the failure before is over.
        [MessageColumns.FailureReason] = null,
    };

    private static CreateRequest Create(Entity row) => new() { Target = row };
}
