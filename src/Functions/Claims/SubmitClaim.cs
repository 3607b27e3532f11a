using AutoMapper;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Billing;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;
using Sav.Mappings.Erp;
using Sav.Messages.Claims;

namespace Sav.Functions.Claims;

/// <summary>Has the ERP submit a claim to a supplier. What the supplier says of it comes back as events.</summary>
public sealed class SubmitClaim(ErpGateway erp, IMapper mapper, EffectRunner effects)
{
    private readonly Effect<ClaimRequested> _effect = new(
        Partner.Erp,
        (claim, mayHaveArrived, cancellationToken) => erp.PostSupplierClaimAsync(
            mapper.Map<ErpSupplierClaim>(claim), claim.IdempotencyKey, mayHaveArrived, cancellationToken),
        claim => Row(claim, ClaimStatus.Failed),
        (claim, documentNumber) =>
        {
            var row = Row(claim, ClaimStatus.Submitted);
            row[ClaimColumns.ClaimNumber] = documentNumber;
            return row;
        });

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(SubmitClaim))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.ClaimsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    private static Entity Row(ClaimRequested claim, ClaimStatus status) =>
        new(ClaimColumns.Table, claim.ClaimId) { [ClaimColumns.Status] = new OptionSetValue((int)status) };
}
