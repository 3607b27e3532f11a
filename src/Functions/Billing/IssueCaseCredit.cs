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

/// <summary>Has the ERP give back what staff credits of a closure. The ERP's answer is its document: no event follows.</summary>
public sealed class IssueCaseCredit(ErpGateway erp, IMapper mapper, EffectRunner effects)
{
    private static readonly AnsweredRow _row = new(
        CaseCreditColumns.Table,
        CaseCreditColumns.Status,
        (int)CreditStatus.Failed,
        (int)CreditStatus.Issued,
        CaseCreditColumns.DocumentNumber);

    private readonly Effect<CaseCreditRequested> _effect = new(
        Partner.Erp,
        (credit, mayHaveArrived, cancellationToken) => erp.PostCaseCreditNoteAsync(
            mapper.Map<ErpCaseCreditNote>(credit), credit.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        (credit, documentNumber) => _row.Accepted(credit.CreditId, documentNumber),
        credit => new EffectAmount(credit.Amount, credit.Currency));

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(IssueCaseCredit))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.CaseCreditsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(CaseCreditRequested credit) => _row.Failed(credit.CreditId);
}
