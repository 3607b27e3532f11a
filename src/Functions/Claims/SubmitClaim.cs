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
    private static readonly AnsweredRow _row = new(
        ClaimColumns.Table,
        ClaimColumns.Status,
        (int)ClaimStatus.Failed,
        (int)ClaimStatus.Submitted,
        ClaimColumns.ClaimNumber);

    private readonly Effect<ClaimRequested> _effect = new(
        Partner.Erp,
        (claim, mayHaveArrived, cancellationToken) => erp.PostSupplierClaimAsync(
            mapper.Map<ErpSupplierClaim>(claim), claim.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        (claim, documentNumber) => _row.Accepted(claim.ClaimId, documentNumber),
        claim => new EffectAmount(claim.Amount, claim.Currency));

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

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(ClaimRequested claim) => _row.Failed(claim.ClaimId);
}
