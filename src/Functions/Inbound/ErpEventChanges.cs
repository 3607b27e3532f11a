using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Inbound;

/// <summary>
/// Turns an event into a change. It may read rows first and decide by what it reads: the events of one subject are applied one
/// after the other, because they share a session.
/// </summary>
public sealed class ErpEventChanges(IOrganizationServiceAsync2 crm, IMapper mapper)
{
    private readonly ClaimEvents _claims = new(mapper);
    private readonly InvoiceEvents _invoices = new(mapper);
    private readonly PartEvents _parts = new(crm, mapper);
    private readonly QuoteEvents _quotes = new(crm, mapper);
    private readonly StockEvents _stock = new(crm);

    /// <summary>What subject a type wants stands in <see cref="EventSubject"/>.</summary>
    /// <exception cref="FormatException">The type is not known, or the data is not what the type says.</exception>
    public Task<ErpEventChange> OfAsync(ErpEvent received, CancellationToken cancellationToken) => received.Type switch
    {
        MessageTypes.InvoicePosted => _invoices.OfPostedAsync(received),
        MessageTypes.PartsShipped => _parts.OfShippedAsync(received, cancellationToken),
        MessageTypes.PartsBackordered => _parts.OfBackorderedAsync(received, cancellationToken),
        MessageTypes.PartsDelivered => _parts.OfDeliveredAsync(received, cancellationToken),
        MessageTypes.PartsCancelled => _parts.OfCancelledAsync(received, cancellationToken),
        MessageTypes.PartsReturned => _parts.OfReturnedAsync(received, cancellationToken),
        MessageTypes.StockLow => _stock.OfLowAsync(received, cancellationToken),
        MessageTypes.ClaimAccepted => _claims.OfAcceptedAsync(received),
        MessageTypes.ClaimRejected => _claims.OfRejectedAsync(received),
        MessageTypes.ClaimPaid => _claims.OfPaidAsync(received),
        MessageTypes.QuoteIssued => _quotes.OfIssuedAsync(received, cancellationToken),
        MessageTypes.QuoteAccepted => _quotes.OfAnsweredAsync(received, QuoteStatus.Accepted, cancellationToken),
        MessageTypes.QuoteDeclined => _quotes.OfAnsweredAsync(received, QuoteStatus.Declined, cancellationToken),
        _ => throw new FormatException($"An event of type '{received.Type}' is not known here. docs/messages.md lists the types."),
    };
}
