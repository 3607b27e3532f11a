using System.Diagnostics;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Functions.Observability;
using Sav.Mappings.Crm;

namespace Sav.Functions.Outbox;

/// <summary>
/// Woken by Dataverse when an outbox row was created: publishes everything that its case or contract has pending. Signals come in any
/// order, late, twice or never; the rows and their sequence alone decide what is published.
/// </summary>
public sealed class OutboxRelay(OutboxRows rows, OutboxPublisher publisher)
{
    /// <summary>A failure leaves the rows pending and the signal is delivered again.</summary>
    [Function(nameof(OutboxRelay))]
    public async Task RunAsync(
        [ServiceBusTrigger(BusNames.Signals, Connection = BusNames.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage signal,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        Guid rowId;
        try
        {
            rowId = Signal.ReadRowId(signal.Body.ToMemory(), MessageColumns.Table);
        }
        catch (FormatException e)
        {
            var reason = FailureReason.SignalMalformed(e.Message);
            await DeadLetter.SendAsync(actions, signal, reason.Code, reason.Text, cancellationToken);
            return;
        }

        var pending = await rows.PendingOfSameOwnerAsync(rowId, cancellationToken);
        if (pending.Count > 0)
        {
            // Only the rows tell whose signal it was.
            using var span = HubSpan.Start("signal", ActivityKind.Consumer, CaseTrace.Of(pending[0].OwnerId, rowId));
            await publisher.PublishAsync(pending, cancellationToken);
        }

        await actions.CompleteMessageAsync(signal, cancellationToken);
    }
}
