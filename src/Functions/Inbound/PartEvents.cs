using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;

namespace Sav.Functions.Inbound;

/// <summary>What the warehouse says about a part request.</summary>
internal sealed class PartEvents(IOrganizationServiceAsync2 crm, IMapper mapper)
{
    public Task<ErpEventChange> OfShippedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var shipped = EventData.OfCase<PartsShipped>(received, data => data.CaseId);
        return OfAsync(shipped.CaseId, shipped.DocumentNumber, mapper.Map<PartChange>(shipped), cancellationToken);
    }

    public Task<ErpEventChange> OfBackorderedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var backordered = EventData.OfCase<PartsBackordered>(received, data => data.CaseId);
        return OfAsync(backordered.CaseId, backordered.DocumentNumber, mapper.Map<PartChange>(backordered), cancellationToken);
    }

    private async Task<ErpEventChange> OfAsync(
        Guid caseId, string documentNumber, PartChange change, CancellationToken cancellationToken)
    {
        var current = await crm.RetrieveAsync(PartRequestColumns.Table, change.PartRequestId, PartRules.Columns, cancellationToken);
        return new ErpEventChange(
            new EntityReference(CaseColumns.Table, caseId),
            documentNumber,
            new UpdateRequest { Target = PartRules.Apply(current, change) });
    }
}
