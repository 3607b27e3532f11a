using AutoMapper;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Claims;

namespace Sav.Functions.Inbound;

/// <summary>What a supplier says about a claim. The CRM keeps the status from going back, so nothing has to be read first.</summary>
internal sealed class ClaimEvents(IMapper mapper)
{
    public Task<ErpEventChange> OfAcceptedAsync(ErpEvent received) => OfAsync<ClaimAccepted>(received, data => data.CaseId);

    public Task<ErpEventChange> OfRejectedAsync(ErpEvent received) => OfAsync<ClaimRejected>(received, data => data.CaseId);

    public Task<ErpEventChange> OfPaidAsync(ErpEvent received) => OfAsync<ClaimPaid>(received, data => data.CaseId);

    private Task<ErpEventChange> OfAsync<TData>(ErpEvent received, Func<TData, Guid> caseOf)
        where TData : class
    {
        var data = EventData.OfCase(received, caseOf);
        var change = mapper.Map<ClaimChange>(data);
        return Task.FromResult(new ErpEventChange(
            new EntityReference(CaseColumns.Table, caseOf(data)), change.ClaimNumber, new UpdateRequest { Target = change.ToEntity() }));
    }
}
