using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Functions.Outbox;
using Sav.Mappings.Crm;

namespace Sav.Functions.DeadLetters;

/// <summary>Woken by Dataverse when somebody has asked for a replay: publishes the message again.</summary>
public sealed class ReplayMessage(MessageReplays replays)
{
    /// <summary>A failure delivers the signal again; ExplainDeadLetters finds what no signal reached.</summary>
    [Function(nameof(ReplayMessage))]
    public async Task RunAsync(
        [ServiceBusTrigger(BusNames.Replays, Connection = BusNames.Connection, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage signal,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        Guid replay;
        try
        {
            replay = Signal.ReadRowId(signal.Body.ToMemory(), ReplayColumns.Table);
        }
        catch (FormatException e)
        {
            var reason = FailureReason.SignalMalformed(e.Message);
            await DeadLetter.SendAsync(actions, signal, reason.Code, reason.Text, cancellationToken);
            return;
        }

        await replays.PublishAsync(replay, cancellationToken);
        await actions.CompleteMessageAsync(signal, cancellationToken);
    }
}
