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
        catch (Exception e) when (e is FormatException or AutoMapperMappingException { InnerException: FormatException })
        {
            await PutAsideAsync(actions, message, FailureReason.EventMalformed(e.InnerException?.Message ?? e.Message), cancellationToken);
            return;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsMissingRow(e))
        {
            await PutAsideAsync(actions, message, FailureReason.EventRowUnknown(e.Detail.Message), cancellationToken);
            return;
        }

        await replay.MarkDoneAsync(message, cancellationToken);
        await actions.CompleteMessageAsync(message, cancellationToken);
    }

    private async Task PutAsideAsync(
        ServiceBusMessageActions actions, ServiceBusReceivedMessage message, FailureReason reason, CancellationToken cancellationToken)
    {
        await replay.MarkFailedAsync(message, reason, cancellationToken);
        await DeadLetter.SendAsync(actions, message, reason.Code, reason.Text, cancellationToken);
    }

    [LoggerMessage(LogLevel.Information, "Event {ExternalId} was applied before; nothing was changed.")]
    private static partial void LogRepeated(ILogger logger, string externalId);
}
