using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Messages.Contracts;
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
        Outbound<CreditRequested>(MessageTypes.CreditRequested),
        Outbound<InstalmentRequested>(MessageTypes.InstalmentRequested),
        Outbound<PartsRequested>(MessageTypes.PartsRequested),
        Outbound<QuoteRequested>(MessageTypes.QuoteRequested),
        Inbound<InvoicePosted>(MessageTypes.InvoicePosted),
        Inbound<PartsBackordered>(MessageTypes.PartsBackordered),
        Inbound<PartsShipped>(MessageTypes.PartsShipped),
        Inbound<QuoteAnswered>(MessageTypes.QuoteAccepted),
        Inbound<QuoteAnswered>(MessageTypes.QuoteDeclined),
        Inbound<QuoteIssued>(MessageTypes.QuoteIssued),
    ];

    private static PublishedMessage Outbound<TPayload>(string type) => new(type, typeof(TPayload), MessageChannel.Events);

    private static PublishedMessage Inbound<TPayload>(string type) => new(type, typeof(TPayload), MessageChannel.Inbound);
}
