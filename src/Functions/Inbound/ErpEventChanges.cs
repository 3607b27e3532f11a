using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Inbound;

/// <summary>
/// Turns an event into a change. It may read rows first and decide by what it reads: the events of one subject are applied one
/// after the other, because they share a session.
/// </summary>
public sealed class ErpEventChanges
{
    private readonly ClaimEvents _claims;
    private readonly ContractEvents _contracts;
    private readonly CreditEvents _credits;
    private readonly EquipmentEvents _equipment;
    private readonly InvoiceEvents _invoices;
    private readonly PartEvents _parts;
    private readonly QuoteEvents _quotes;
    private readonly StockEvents _stock;

    /// <summary>Reads rows from <paramref name="crm"/>; writes nothing.</summary>
    public ErpEventChanges(IOrganizationServiceAsync2 crm, IMapper mapper)
    {
        var currencies = new CaseCurrency(crm);
        var rows = new NumberedRows(crm);
        var units = new SoldUnits(crm);
        _claims = new ClaimEvents(mapper);
        _contracts = new ContractEvents(rows, new SoldContractLines(units, rows));
        _credits = new CreditEvents(rows);
        _equipment = new EquipmentEvents(units, rows);
        _invoices = new InvoiceEvents(crm, mapper, currencies);
        _parts = new PartEvents(crm, mapper);
        _quotes = new QuoteEvents(crm, mapper, currencies);
        _stock = new StockEvents(crm, rows);
    }

    /// <summary>What subject a type wants stands in <see cref="EventSubject"/>.</summary>
    /// <exception cref="FormatException">The type is not known, or the data is not what the type says.</exception>
    public Task<ErpEventChange> OfAsync(ErpEvent received, CancellationToken cancellationToken) => received.Type switch
    {
        MessageTypes.InvoicePosted => _invoices.OfPostedAsync(received, cancellationToken),
        MessageTypes.InvoicePaid => _invoices.OfPaidAsync(received, cancellationToken),
        MessageTypes.InvoiceCancelled => _invoices.OfCancelledAsync(received, cancellationToken),
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
        MessageTypes.QuoteExpired => _quotes.OfExpiredAsync(received, cancellationToken),
        MessageTypes.CreditChanged => _credits.OfChangedAsync(received, cancellationToken),
        MessageTypes.EquipmentDelivered => _equipment.OfDeliveredAsync(received, cancellationToken),
        MessageTypes.ContractSold => _contracts.OfSoldAsync(received, cancellationToken),
        _ => throw new FormatException($"An event of type '{received.Type}' is not known here. docs/messages.md lists the types."),
    };
}
