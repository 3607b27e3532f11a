using AutoMapper;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;
using Sav.Mappings.Erp;
using Sav.Messages.Billing;

namespace Sav.Functions.Billing;

/// <summary>Has the ERP bill a closed case. What it posted comes back as an event.</summary>
public sealed class BillCase(ErpGateway erp, IMapper mapper, EffectRunner effects)
{
    private readonly Effect<BillingRequested> _effect = new(
        Partner.Erp,
        (billing, mayHaveArrived, cancellationToken) =>
            erp.PostInvoiceAsync(mapper.Map<ErpInvoice>(billing), billing.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        Amount: billing => new EffectAmount(billing.BillableAmount, billing.Currency));

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(BillCase))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.BillingSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(BillingRequested billing) => new(CaseInvoiceColumns.Table, billing.InvoiceId)
    {
        [CaseInvoiceColumns.Status] = new OptionSetValue((int)InvoiceStatus.Failed),
    };
}
