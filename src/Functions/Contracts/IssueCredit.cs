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

/// <summary>Has the ERP give back what was billed of a contract that ended early.</summary>
public sealed class IssueCredit(ErpGateway erp, IMapper mapper, EffectRunner effects)
{
    private static readonly AnsweredRow _row = new(
        ContractChangeColumns.Table,
        ContractChangeColumns.CreditStatus,
        (int)CreditStatus.Failed,
        (int)CreditStatus.Issued,
        ContractChangeColumns.CreditNumber);

    private readonly Effect<CreditRequested> _effect = new(
        Partner.Erp,
        (credit, mayHaveArrived, cancellationToken) => erp.PostCreditNoteAsync(
            mapper.Map<ErpCreditNote>(credit), credit.IdempotencyKey, mayHaveArrived, cancellationToken),
        Failed,
        (credit, documentNumber) => _row.Accepted(credit.ChangeId, documentNumber),
        credit => new EffectAmount(credit.Amount, credit.Currency));

    /// <summary>Without a clear answer it throws, and the message is delivered again.</summary>
    [Function(nameof(IssueCredit))]
    public Task RunAsync(
        [ServiceBusTrigger(
            BusNames.Events,
            BusNames.CreditsSubscription,
            Connection = BusNames.Connection,
            IsSessionsEnabled = true,
            AutoCompleteMessages = false)]
        ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken cancellationToken) =>
        effects.RunAsync(_effect, message, actions, cancellationToken);

    /// <summary>What fails in the CRM with the effect, here and where the broker gives it up.</summary>
    internal static Entity Failed(CreditRequested credit) => _row.Failed(credit.ChangeId);
}
