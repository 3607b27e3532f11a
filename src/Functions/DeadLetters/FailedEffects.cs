using Azure.Messaging.ServiceBus;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Messages.Claims;
using Sav.Messages.Contracts;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Functions.DeadLetters;

/// <summary>
/// What fails with an effect that the broker gave up, by the type of its message: the same as where its function gives up.
/// </summary>
internal static class FailedEffects
{
    /// <returns>Null where nothing but the outbox row says that it failed, or where the payload cannot be read.</returns>
    public static Entity? Of(ServiceBusReceivedMessage message)
    {
        try
        {
            return message.Subject switch
            {
                MessageTypes.BillingRequested => Row(
                    CaseInvoiceColumns.Table,
                    Read<BillingRequested>(message).InvoiceId,
                    CaseInvoiceColumns.Status,
                    (int)InvoiceStatus.Failed),
                MessageTypes.CaseCreditRequested => Row(
                    CaseCreditColumns.Table,
                    Read<CaseCreditRequested>(message).CreditId,
                    CaseCreditColumns.Status,
                    (int)CreditStatus.Failed),
                MessageTypes.ClaimRequested => Row(
                    ClaimColumns.Table, Read<ClaimRequested>(message).ClaimId, ClaimColumns.Status, (int)ClaimStatus.Failed),
                MessageTypes.QuoteRequested => Row(
                    CaseColumns.Table, Read<QuoteRequested>(message).CaseId, CaseColumns.QuoteStatus, (int)QuoteStatus.Failed),
                MessageTypes.InstalmentRequested => Row(
                    InstalmentColumns.Table,
                    Read<InstalmentRequested>(message).InstalmentId,
                    InstalmentColumns.Status,
                    (int)InstalmentStatus.Failed),
                MessageTypes.CreditRequested => Row(
                    ContractChangeColumns.Table,
                    Read<CreditRequested>(message).ChangeId,
                    ContractChangeColumns.CreditStatus,
                    (int)CreditStatus.Failed),
                MessageTypes.PartsRequested => Row(
                    PartRequestColumns.Table,
                    Read<PartsRequested>(message).PartRequestId,
                    PartRequestColumns.Fulfilment,
                    (int)Fulfilment.Failed),
                MessageTypes.PartsCancelRequested => Row(
                    PartRequestColumns.Table,
                    Read<PartsCancelRequested>(message).PartRequestId,
                    PartRequestColumns.CancellationStatus,
                    (int)CancellationStatus.Failed),
                MessageTypes.PartsReturnRequested => Row(
                    PartRequestColumns.Table,
                    Read<PartsReturnRequested>(message).PartRequestId,
                    PartRequestColumns.ReturnStatus,
                    (int)PartReturnStatus.Failed),
                MessageTypes.ReplenishmentOrdered => Row(
                    ReplenishmentColumns.Table,
                    Read<ReplenishmentOrdered>(message).ProposalId,
                    ReplenishmentColumns.Status,
                    (int)ReplenishmentStatus.Failed),
                _ => null,
            };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static T Read<T>(ServiceBusReceivedMessage message)
        where T : class => PayloadJson.Read<T>(message.Body.ToStream());

    private static Entity Row(string table, Guid id, string column, int value) => new(table, id) { [column] = new OptionSetValue(value) };
}
