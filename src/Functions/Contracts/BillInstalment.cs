using AutoMapper;
using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Xrm.Sdk;
using Sav.Functions.Billing;
using Sav.Functions.Bus;
using Sav.Functions.Effects;
using Sav.Mappings.Crm;
using Sav.Mappings.Erp;
using Sav.Messages.Contracts;

namespace Sav.Functions.Contracts;

/// <summary>Has the ERP bill one period of a contract. The ERP's answer is its document: no event follows.</summary>
public sealed class BillInstalment(ErpGateway erp, IMapper mapper, EffectRunner effects)
{
    private static readonly AnsweredRow _row = new(
        InstalmentColumns.Table,
        InstalmentColumns.Status,
        (int)InstalmentStatus.Failed,
        (int)InstalmentStatus.Invoiced,
        InstalmentColumns.DocumentNumber);

    private readonly Effect<InstalmentRequested> _effect = new(
        Partner.Erp,
        (instalment, mayHaveArrived, cancellationToken) => erp.PostContractInvoiceAsync(
            mapper.Map<ErpContractInvoice>(instalment), instalment.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        (instalment, documentNumber) => _row.Accepted(instalment.InstalmentId, documentNumber),
        instalment => new EffectAmount(instalment.Amount, instalment.Currency));

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(BillInstalment))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.InstalmentsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(InstalmentRequested instalment) => _row.Failed(instalment.InstalmentId);
}
