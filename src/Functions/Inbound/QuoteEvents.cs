using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Quotes;

namespace Sav.Functions.Inbound;

/// <summary>What is said about the quote of a case.</summary>
internal sealed class QuoteEvents(IOrganizationServiceAsync2 crm, IMapper mapper, CaseCurrency currencies)
{
    public Task<ErpEventChange> OfIssuedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var issued = EventData.OfCase<QuoteIssued>(received, data => data.CaseId);
        return OfAsync(mapper.Map<QuoteChange>(issued), issued.Currency, cancellationToken);
    }

    public Task<ErpEventChange> OfAnsweredAsync(ErpEvent received, QuoteStatus answer, CancellationToken cancellationToken)
    {
        var answered = EventData.OfCase<QuoteAnswered>(received, data => data.CaseId);
        return OfAsync(mapper.Map<QuoteChange>(answered) with { Status = answer }, null, cancellationToken);
    }

    public Task<ErpEventChange> OfExpiredAsync(ErpEvent received, CancellationToken cancellationToken) =>
        OfAsync(mapper.Map<QuoteChange>(EventData.OfCase<QuoteExpired>(received, data => data.CaseId)), null, cancellationToken);

    private async Task<ErpEventChange> OfAsync(QuoteChange change, string? currency, CancellationToken cancellationToken)
    {
        var current = await crm.RetrieveAsync(CaseColumns.Table, change.CaseId, QuoteRules.Columns, cancellationToken);
        if (currency is not null)
        {
            await currencies.RequireAsync(current, currency, change.QuoteNumber, cancellationToken);
        }

        IReadOnlyList<OrganizationRequest> requests =
            QuoteRules.Apply(current, change) is { } row ? [new UpdateRequest { Target = row }] : [];
        return new ErpEventChange(new EntityReference(CaseColumns.Table, change.CaseId), change.QuoteNumber, requests);
    }
}
