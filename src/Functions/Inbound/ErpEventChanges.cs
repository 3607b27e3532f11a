using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Mappings.Crm;
using Sav.Messages;
using Sav.Messages.Billing;
using Sav.Messages.Parts;
using Sav.Messages.Quotes;

namespace Sav.Functions.Inbound;

/// <summary>
/// Turns an event into a change. It may read the row first and decide by what it reads: the events of one case are applied one
/// after the other, because they share a session.
/// </summary>
public sealed class ErpEventChanges(IOrganizationServiceAsync2 crm, IMapper mapper)
{
    /// <exception cref="FormatException">The type is not known, or the data is not what the type says.</exception>
    public Task<ErpEventChange> OfAsync(ErpEvent received, CancellationToken cancellationToken) => received.Type switch
    {
        MessageTypes.InvoicePosted => Task.FromResult(OfInvoice(Read<InvoicePosted>(received, data => data.CaseId))),
        MessageTypes.PartsShipped => OfShipmentAsync(received, cancellationToken),
        MessageTypes.PartsBackordered => OfBackorderAsync(received, cancellationToken),
        MessageTypes.QuoteIssued => OfQuoteAsync(
            mapper.Map<QuoteChange>(Read<QuoteIssued>(received, data => data.CaseId)), cancellationToken),
        MessageTypes.QuoteAccepted => OfAnswerAsync(received, QuoteStatus.Accepted, cancellationToken),
        MessageTypes.QuoteDeclined => OfAnswerAsync(received, QuoteStatus.Declined, cancellationToken),
        _ => throw new FormatException($"An event of type '{received.Type}' is not known here. docs/messages.md lists the types."),
    };

    private static T Read<T>(ErpEvent received, Func<T, Guid> caseOf)
        where T : class
    {
        var data = PayloadJson.Read<T>(received.Data);
        return caseOf(data) == received.CaseId
            ? data
            : throw new FormatException($"data.caseId is '{caseOf(data)}' and subject '{received.CaseId}'. Both must name the same case.");
    }

    private ErpEventChange OfInvoice(InvoicePosted posted) =>
        new(posted.DocumentNumber, mapper.Map<CaseInvoice>(posted).ToEntity());

    private Task<ErpEventChange> OfShipmentAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var shipped = Read<PartsShipped>(received, data => data.CaseId);
        return OfPartsAsync(shipped.DocumentNumber, mapper.Map<PartChange>(shipped), cancellationToken);
    }

    private Task<ErpEventChange> OfBackorderAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var backordered = Read<PartsBackordered>(received, data => data.CaseId);
        return OfPartsAsync(backordered.DocumentNumber, mapper.Map<PartChange>(backordered), cancellationToken);
    }

    private async Task<ErpEventChange> OfPartsAsync(string documentNumber, PartChange change, CancellationToken cancellationToken)
    {
        var current = await crm.RetrieveAsync(PartRequestColumns.Table, change.PartRequestId, PartRules.Columns, cancellationToken);
        return new ErpEventChange(documentNumber, PartRules.Apply(current, change));
    }

    private Task<ErpEventChange> OfAnswerAsync(ErpEvent received, QuoteStatus answer, CancellationToken cancellationToken)
    {
        var change = mapper.Map<QuoteChange>(Read<QuoteAnswered>(received, data => data.CaseId)) with { Status = answer };
        return OfQuoteAsync(change, cancellationToken);
    }

    private async Task<ErpEventChange> OfQuoteAsync(QuoteChange change, CancellationToken cancellationToken)
    {
        Entity current = await crm.RetrieveAsync(CaseColumns.Table, change.CaseId, QuoteRules.Columns, cancellationToken);
        return new ErpEventChange(change.QuoteNumber, QuoteRules.Apply(current, change));
    }
}
