using System.ServiceModel;
using AutoMapper;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Bus;
using Sav.Functions.Crm;
using Sav.Functions.Effects;

namespace Sav.Functions.Inbound;

/// <summary>Writes an event of the ERP or the warehouse on its case, once.</summary>
public sealed partial class ApplyErpEvent(ErpEventChanges changes, Inbox inbox, InboundReplay replay, ILogger<ApplyErpEvent> logger)
{
    /// <summary>An event that can never be applied is dead-lettered with its reason; any other failure is delivered again.</summary>
    [Function(nameof(ApplyErpEvent))]
    public async Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Inbound, Connection = BusNames.Connection, IsSessionsEnabled = true, AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken)
    {
        try
        {
            var received = ErpEvent.Read(message.Body.ToMemory());
            var change = await changes.OfAsync(received, cancellationToken);
            if (!await inbox.ApplyAsync(received, message.Body.ToString(), change, cancellationToken))
            {
                LogRepeated(logger, received.ExternalId);
            }
        }
        catch (Exception e) when (RefusalOf(e, message.DeliveryCount) is { } refusal)
        {
            await replay.MarkFailedAsync(message, refusal.Reason, cancellationToken);
            await DeadLetter.SendAsync(actions, message, refusal.Reason.Code, refusal.Reason.Text, cancellationToken);
            return;
        }

        await replay.MarkDoneAsync(message, cancellationToken);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    // Null: another delivery may succeed. So may what a rule refused, where another event was applied since the rows were read.
    private static EventRefusal? RefusalOf(Exception error, int delivery) => error switch
    {
        EventRefusal refusal => refusal,
        FormatException => EventRefusal.Malformed(error.Message),
        AutoMapperMappingException { InnerException: FormatException e } => EventRefusal.Malformed(e.Message),
        FaultException<OrganizationServiceFault> e when CrmFaults.IsMissingRow(e) => EventRefusal.RowUnknown(e.Detail.Message),
        FaultException<OrganizationServiceFault> e when CrmFaults.IsRefusal(e) && delivery > 1 => EventRefusal.ByTheCrm(e.Detail.Message),
        _ => null,
    };

    [LoggerMessage(LogLevel.Information, "Event {ExternalId} was applied before; nothing was changed.")]
    private static partial void LogRepeated(ILogger logger, string externalId);
}
