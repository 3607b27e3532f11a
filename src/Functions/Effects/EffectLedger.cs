using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;

namespace Sav.Functions.Effects;

/// <summary>Writes on the outbox row what became of its effect.</summary>
public sealed class EffectLedger(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    /// <summary>The other system has a document; the row that asked for it says so as well, in the same transaction.</summary>
    /// <param name="affected">Change of the instalment or contract change, or null where an event will tell it.</param>
    public Task MarkDoneAsync(Guid message, string documentNumber, Entity? affected, CancellationToken cancellationToken)
    {
        var done = new Entity(MessageColumns.Table, message)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
            [MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime,
            [MessageColumns.DocumentNumber] = documentNumber,
            // A replay succeeded: the reason of the failure before is over.
            [MessageColumns.FailureReason] = null,
        };
        return affected is null ? crm.UpdateAsync(done, cancellationToken) : WriteAsync(done, affected, cancellationToken);
    }

    /// <summary>The effect did not come about; the row that asked for it says so as well, in the same transaction.</summary>
    /// <param name="affected">
    /// Change of the case, part request, instalment or contract change, or null where the payload does not tell which.
    /// </param>
    public Task MarkFailedAsync(Guid message, FailureReason reason, Entity? affected, CancellationToken cancellationToken)
    {
        var failed = new Entity(MessageColumns.Table, message)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed),
            [MessageColumns.FailureReason] = reason.Text,
        };
        return WriteAsync(failed, affected, cancellationToken);
    }

    private Task<OrganizationResponse> WriteAsync(Entity message, Entity? affected, CancellationToken cancellationToken)
    {
        var requests = new OrganizationRequestCollection { new UpdateRequest { Target = message } };
        if (affected is not null)
        {
            requests.Add(new UpdateRequest { Target = affected });
        }

        return crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = requests }, cancellationToken);
    }
}
