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

/// <summary>Orders a part from the warehouse. What ships, and when the rest does, comes back as events.</summary>
public sealed class OrderParts(WarehouseGateway warehouse, IMapper mapper, EffectRunner effects)
{
    private readonly Effect<PartsRequested> _effect = new(
        Partner.Warehouse,
        (parts, mayHaveArrived, cancellationToken) =>
            warehouse.PostPartOrderAsync(mapper.Map<WarehousePartOrder>(parts), parts.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed);

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(OrderParts))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.PartsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(PartsRequested parts) => new(PartRequestColumns.Table, parts.PartRequestId)
    {
        [PartRequestColumns.Fulfilment] = new OptionSetValue((int)Fulfilment.Failed),
    };
}
