using System.ServiceModel;
using Azure.Messaging.ServiceBus;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Bus;
using Sav.Functions.Crm;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;

namespace Sav.Functions.Inbound;

/// <summary>Writes what became of an event that was sent again on the row that was made when it was put aside.</summary>
public sealed class InboundReplay(IOrganizationServiceAsync2 crm, TimeProvider time)
{
    /// <summary>The event is applied, now or before.</summary>
    public Task MarkDoneAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) => WriteAsync(
        message,
        row =>
        {
            row[MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Done);
            row[MessageColumns.DoneOn] = time.GetUtcNow().UtcDateTime;
            row[MessageColumns.FailureReason] = null;
        },
        cancellationToken);

    /// <summary>The event is put aside again.</summary>
    public Task MarkFailedAsync(ServiceBusReceivedMessage message, FailureReason reason, CancellationToken cancellationToken) => WriteAsync(
        message,
        row =>
        {
            row[MessageColumns.Status] = new OptionSetValue((int)MessageStatus.Failed);
            row[MessageColumns.FailureReason] = reason.Text;
        },
        cancellationToken);

    private async Task WriteAsync(ServiceBusReceivedMessage message, Action<Entity> write, CancellationToken cancellationToken)
    {
        if (!OutboxRowId.IsReplay(message, out var id))
        {
            return;
        }

        var row = new Entity(MessageColumns.Table, id);
        write(row);
        try
        {
            await crm.UpdateAsync(row, cancellationToken);
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsMissingRow(e))
        {
            // It was deleted with its case; what became of the event does not depend on it.
        }
    }
}
