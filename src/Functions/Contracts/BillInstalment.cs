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
    private readonly Effect<InstalmentRequested> _effect = new(
        Partner.Erp,
        (instalment, mayHaveArrived, cancellationToken) => erp.PostContractInvoiceAsync(
            mapper.Map<ErpContractInvoice>(instalment), instalment.IdempotencyKey, mayHaveArrived, cancellationToken),
        instalment => Row(instalment, InstalmentStatus.Failed),
        (instalment, documentNumber) =>
        {
            var row = Row(instalment, InstalmentStatus.Invoiced);
            row[InstalmentColumns.DocumentNumber] = documentNumber;
            return row;
        },
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

    private static Entity Row(InstalmentRequested instalment, InstalmentStatus status) =>
        new(InstalmentColumns.Table, instalment.InstalmentId) { [InstalmentColumns.Status] = new OptionSetValue((int)status) };
}
