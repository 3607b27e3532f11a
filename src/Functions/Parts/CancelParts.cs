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

/// <summary>
/// Has the warehouse cancel what has not shipped. It may run before <see cref="OrderParts"/> has: then the warehouse knows no such order yet,
/// and the message is delivered again. How many pieces were cancelled comes back as an event.
/// </summary>
public sealed class CancelParts(WarehouseGateway warehouse, IMapper mapper, EffectRunner effects)
{
    private readonly Effect<PartsCancelRequested> _effect = new(
        Partner.Warehouse,
        (parts, mayHaveArrived, cancellationToken) => warehouse.PostPartCancellationAsync(
            mapper.Map<WarehousePartCancellation>(parts), parts.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed);

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(CancelParts))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.PartCancellationsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(PartsCancelRequested parts) => new(PartRequestColumns.Table, parts.PartRequestId)
    {
        [PartRequestColumns.CancellationStatus] = new OptionSetValue((int)CancellationStatus.Failed),
    };
}
