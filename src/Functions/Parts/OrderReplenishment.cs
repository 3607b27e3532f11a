using AutoMapper;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;
using Sav.Mappings.Warehouse;
using Sav.Messages.Parts;

namespace Sav.Functions.Parts;

/// <summary>Has the warehouse order what staff approved. Its answer is its document: no event follows.</summary>
public sealed class OrderReplenishment(WarehouseGateway warehouse, IMapper mapper, EffectRunner effects)
{
    private static readonly AnsweredRow _row = new(
        ReplenishmentColumns.Table,
        ReplenishmentColumns.Status,
        (int)ReplenishmentStatus.Failed,
        (int)ReplenishmentStatus.Ordered,
        ReplenishmentColumns.DocumentNumber);

    private readonly Effect<ReplenishmentOrdered> _effect = new(
        Partner.Warehouse,
        (order, mayHaveArrived, cancellationToken) => warehouse.PostReplenishmentAsync(
            mapper.Map<WarehouseReplenishment>(order), order.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        (order, documentNumber) => _row.Accepted(order.ProposalId, documentNumber));

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(OrderReplenishment))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.ReplenishmentsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(ReplenishmentOrdered order) => _row.Failed(order.ProposalId);
}
