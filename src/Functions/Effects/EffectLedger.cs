using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;

namespace Sav.Functions.Effects;

/// <summary>Writes on the outbox row what became of its effect.</summary>
public sealed class EffectLedger(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    /// <summary>The other system has a document.</summary>
    public Task MarkDoneAsync(Guid message, string documentNumber, CancellationToken cancellationToken) => crm.UpdateAsync(
        new Entity(MessageColumns.Table, message)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done),
            [MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime,
            [MessageColumns.DocumentNumber] = documentNumber,
            // A replay succeeded: the reason of the failure before is over.
            [MessageColumns.FailureReason] = null,
        },
        cancellationToken);

    /// <summary>The effect did not come about; the row that asked for it says so as well, in the same transaction.</summary>
    /// <param name="affected">Change of the case or part request, or null where the payload does not tell which.</param>
    public Task MarkFailedAsync(Guid message, FailureReason reason, Entity? affected, CancellationToken cancellationToken)
    {
        var failed = new Entity(MessageColumns.Table, message)
        {
            [MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed),
            [MessageColumns.FailureReason] = reason.Text,
        };
        var requests = new OrganizationRequestCollection { new UpdateRequest { Target = failed } };
        if (affected is not null)
        {
            requests.Add(new UpdateRequest { Target = affected });
        }

        return crm.ExecuteAsync(new ExecuteTransactionRequest { Requests = requests }, cancellationToken);
    }
}
