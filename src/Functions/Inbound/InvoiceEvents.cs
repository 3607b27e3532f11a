using AutoMapper;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Billing;

namespace Sav.Functions.Inbound;

/// <summary>What the ERP says about the documents of a case.</summary>
internal sealed class InvoiceEvents(IMapper mapper)
{
    public Task<ErpEventChange> OfPostedAsync(ErpEvent received)
    {
        var posted = EventData.OfCase<InvoicePosted>(received, data => data.CaseId);
        return Task.FromResult(new ErpEventChange(
            new EntityReference(CaseColumns.Table, posted.CaseId),
            posted.DocumentNumber,
            new UpdateRequest { Target = mapper.Map<CaseInvoice>(posted).ToEntity() }));
    }
}
