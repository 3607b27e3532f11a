using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Messages.Claims;
using Sav.Messages.Contracts;
using Sav.Messages.Customers;
using Sav.Messages.InstalledEquipment;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Mappings.Schemas;

/// <summary>Every message type, in the order of the documents that are made of them.</summary>
public static class PublishedMessages
{
    /// <summary>One entry for each name in <see cref="MessageTypes"/>.</summary>
    public static IReadOnlyList<PublishedMessage> All { get; } =
    [
        Outbound<BillingRequested>(MessageTypes.BillingRequested),
        Outbound<CaseCreditRequested>(MessageTypes.CaseCreditRequested),
        Outbound<ClaimRequested>(MessageTypes.ClaimRequested),
        Outbound<CreditRequested>(MessageTypes.CreditRequested),
        Outbound<InstalmentRequested>(MessageTypes.InstalmentRequested),
        Outbound<PartsCancelRequested>(MessageTypes.PartsCancelRequested),
        Outbound<PartsRequested>(MessageTypes.PartsRequested),
        Outbound<PartsReturnRequested>(MessageTypes.PartsReturnRequested),
        Outbound<QuoteRequested>(MessageTypes.QuoteRequested),
        Outbound<ReplenishmentOrdered>(MessageTypes.ReplenishmentOrdered),
        Inbound<ClaimAccepted>(MessageTypes.ClaimAccepted),
        Inbound<ClaimPaid>(MessageTypes.ClaimPaid),
        Inbound<ClaimRejected>(MessageTypes.ClaimRejected),
        Inbound<ContractSold>(MessageTypes.ContractSold),
        Inbound<CreditChanged>(MessageTypes.CreditChanged),
        Inbound<EquipmentDelivered>(MessageTypes.EquipmentDelivered),
        Inbound<InvoiceCancelled>(MessageTypes.InvoiceCancelled),
        Inbound<InvoicePaid>(MessageTypes.InvoicePaid),
        Inbound<InvoicePosted>(MessageTypes.InvoicePosted),
        Inbound<PartsBackordered>(MessageTypes.PartsBackordered),
        Inbound<PartsCancelled>(MessageTypes.PartsCancelled),
        Inbound<PartsDelivered>(MessageTypes.PartsDelivered),
        Inbound<PartsReturned>(MessageTypes.PartsReturned),
        Inbound<PartsShipped>(MessageTypes.PartsShipped),
        Inbound<QuoteAnswered>(MessageTypes.QuoteAccepted),
        Inbound<QuoteAnswered>(MessageTypes.QuoteDeclined),
        Inbound<QuoteExpired>(MessageTypes.QuoteExpired),
        Inbound<QuoteIssued>(MessageTypes.QuoteIssued),
        Inbound<StockLow>(MessageTypes.StockLow),
    ];

    private static PublishedMessage Outbound<TPayload>(string type) => new(type, typeof(TPayload), MessageChannel.Events);

    private static PublishedMessage Inbound<TPayload>(string type) => new(type, typeof(TPayload), MessageChannel.Inbound);
}
