using System.ServiceModel;
using Azure.Messaging.ServiceBus;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Functions.Bus;
using Sav.Functions.Crm;
using Sav.Functions.Effects;
using Sav.Functions.Inbound;
using Sav.Mappings.Crm;

namespace Sav.Functions.DeadLetters;

/// <summary>
/// Publishes again what somebody wants replayed. The message gets a new id, because the broker drops a known one; that no effect comes
/// about twice is kept by the permanent key, the row's status and the ledger.
/// </summary>
public sealed class MessageReplays(IOrganizationServiceAsync2 crm, EffectFailures failures, ServiceBusClient bus, TimeProvider time)
{
    // A younger replay has a signal under way.
    private static readonly TimeSpan _signalTime = TimeSpan.FromSeconds(30);

    private readonly ServiceBusSender _events = bus.CreateSender(BusNames.Events);
    private readonly ServiceBusSender _inbound = bus.CreateSender(BusNames.Inbound);

    /// <summary>
    /// Publishes the message of one replay; nothing where the replay has come to its end already. What can be published nowhere fails again
    /// at once: it would hold up every other.
    /// </summary>
    public async Task PublishAsync(Guid replay, CancellationToken cancellationToken)
    {
        if (await MessageOfAsync(replay, cancellationToken) is not { Status: MessageStatus.ReplayRequested } row)
        {
            return;
        }

        try
        {
            await SendAsync(row, replay, cancellationToken);
        }
        catch (FormatException e)
        {
            await failures.WriteAsync(row.Id, FailureReason.Malformed(e.Message), null, cancellationToken);
            return;
        }

        await crm.UpdateAsync(
            new Entity(MessageColumns.Table, row.Id) { [MessageColumns.PublishedOn] = time.GetUtcNow().UtcDateTime }, cancellationToken);
    }

    /// <summary>Replays that no signal reached.</summary>
    public async Task<IReadOnlyList<Guid>> OverdueAsync(CancellationToken cancellationToken)
    {
        var query = new QueryExpression(ReplayColumns.Table) { ColumnSet = new ColumnSet(ReplayColumns.RequestedOn) };
        query.Criteria.AddCondition(ReplayColumns.Result, ConditionOperator.Equal, (int)ReplayResult.UnderWay);
        query.Criteria.AddCondition(
            ReplayColumns.RequestedOn, ConditionOperator.LessEqual, time.GetUtcNow().UtcDateTime - _signalTime);
        var message = query.AddLink(MessageColumns.Table, ReplayColumns.Message, MessageColumns.Id);
        message.EntityAlias = "message";
        message.Columns = new ColumnSet(MessageColumns.PublishedOn);
        var found = await crm.RetrieveMultipleAsync(query, cancellationToken);
        return [.. found.Entities.Where(IsUnpublished).Select(row => row.Id)];
    }

    /// <summary>Whether a message belongs to a replay that has not come to its end.</summary>
    internal async Task<bool> IsUnderWayAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken)
    {
        if (ReplayId.Read(message.MessageId) is not { } replay)
        {
            return false;
        }

        var query = new QueryExpression(ReplayColumns.Table) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition("sav_messagereplayid", ConditionOperator.Equal, replay);
        query.Criteria.AddCondition(ReplayColumns.Result, ConditionOperator.Equal, (int)ReplayResult.UnderWay);
        return (await crm.RetrieveMultipleAsync(query, cancellationToken)).Entities.Count > 0;
    }

    private static bool IsUnpublished(Entity replay) =>
        replay.GetAttributeValue<AliasedValue>("message." + MessageColumns.PublishedOn)?.Value is not DateTime publishedOn
        || publishedOn < replay.GetAttributeValue<DateTime>(ReplayColumns.RequestedOn);

    private async Task<MessageRow?> MessageOfAsync(Guid replay, CancellationToken cancellationToken)
    {
        try
        {
            var record = await crm.RetrieveAsync(ReplayColumns.Table, replay, new ColumnSet(ReplayColumns.Message), cancellationToken);
            return record.GetAttributeValue<EntityReference>(ReplayColumns.Message) is { } message
                ? MessageRow.Of(await crm.RetrieveAsync(MessageColumns.Table, message.Id, MessageRow.Columns, cancellationToken))
                : null;
        }
        catch (FaultException<OrganizationServiceFault> e) when (CrmFaults.IsMissingRow(e))
        {
            return null;
        }
    }

    private Task SendAsync(MessageRow row, Guid replay, CancellationToken cancellationToken) =>
        row.Direction == MessageDirection.Inbound
        ? _inbound.SendMessageAsync(Inbound(row, replay), cancellationToken)
        : _events.SendMessageAsync(Outbound(row, replay), cancellationToken);

    private static ServiceBusMessage Outbound(MessageRow row, Guid replay)
    {
        var owner = row.OwnerId ?? throw new FormatException("It belongs to no case, contract or proposal any more.");
        var message = Message(row, replay, owner.ToString("D"), "application/json");
        message.ApplicationProperties[BusNames.SequenceProperty] = row.Sequence;
        return message;
    }

    private static ServiceBusMessage Inbound(MessageRow row, Guid replay) => Message(
        row, replay, ErpEvent.Read(BinaryData.FromString(row.Payload).ToMemory()).Subject, "application/cloudevents+json");

    private static ServiceBusMessage Message(MessageRow row, Guid replay, string session, string contentType)
    {
        var message = new ServiceBusMessage(row.Payload)
        {
            MessageId = ReplayId.Of(row.Id, replay), SessionId = session, Subject = row.Type, ContentType = contentType,
        };
        message.ApplicationProperties[BusNames.ReplayOfProperty] = row.Id.ToString("D");
        return message;
    }
}
