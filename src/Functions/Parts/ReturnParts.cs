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
/// Announces to the warehouse what goes back to it. Its answer is the return number; that the parts arrived comes as an event.
/// </summary>
public sealed class ReturnParts(WarehouseGateway warehouse, IMapper mapper, EffectRunner effects)
{
    private static readonly AnsweredRow _row = new(
        PartRequestColumns.Table,
        PartRequestColumns.ReturnStatus,
        (int)PartReturnStatus.Failed,
        (int)PartReturnStatus.Announced,
        PartRequestColumns.ReturnNumber);

    private readonly Effect<PartsReturnRequested> _effect = new(
        Partner.Warehouse,
        (parts, mayHaveArrived, cancellationToken) => warehouse.PostPartReturnAsync(
            mapper.Map<WarehousePartReturn>(parts), parts.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        (parts, documentNumber) => _row.Accepted(parts.PartRequestId, documentNumber));

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(ReturnParts))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.PartReturnsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(PartsReturnRequested parts) => _row.Failed(parts.PartRequestId);
}
