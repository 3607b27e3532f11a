using AutoMapper;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;
using Sav.Messages.Parts;

namespace Sav.Functions.Inbound;

/// <summary>What the warehouse says about a part request.</summary>
internal sealed class PartEvents(IOrganizationServiceAsync2 crm, IMapper mapper)
{
    public Task<ErpEventChange> OfShippedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var shipped = EventData.OfCase<PartsShipped>(received, data => data.CaseId);
        return OfOrderAsync(shipped.CaseId, shipped.DocumentNumber, mapper.Map<PartChange>(shipped), cancellationToken);
    }

    public Task<ErpEventChange> OfDeliveredAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var delivered = EventData.OfCase<PartsDelivered>(received, data => data.CaseId);
        return OfOrderAsync(delivered.CaseId, delivered.DocumentNumber, mapper.Map<PartChange>(delivered), cancellationToken);
    }

    public Task<ErpEventChange> OfBackorderedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var backordered = EventData.OfCase<PartsBackordered>(received, data => data.CaseId);
        return OfOrderAsync(backordered.CaseId, backordered.DocumentNumber, mapper.Map<PartChange>(backordered), cancellationToken);
    }

    public Task<ErpEventChange> OfCancelledAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var cancelled = EventData.OfCase<PartsCancelled>(received, data => data.CaseId);
        return OfOrderAsync(cancelled.CaseId, cancelled.DocumentNumber, mapper.Map<PartChange>(cancelled), cancellationToken);
    }

    public async Task<ErpEventChange> OfReturnedAsync(ErpEvent received, CancellationToken cancellationToken)
    {
        var returned = EventData.OfCase<PartsReturned>(received, data => data.CaseId);
        var change = mapper.Map<PartReturn>(returned);
        var current = await CurrentAsync(returned.CaseId, change.PartRequestId, PartReturnRules.Columns, cancellationToken);
        return Changing(returned.CaseId, returned.DocumentNumber, PartReturnRules.Apply(current, change));
    }

    private async Task<ErpEventChange> OfOrderAsync(
        Guid caseId, string documentNumber, PartChange change, CancellationToken cancellationToken)
    {
        var current = await CurrentAsync(caseId, change.PartRequestId, PartRules.Columns, cancellationToken);
        return Changing(caseId, documentNumber, PartRules.Apply(current, change));
    }

    // The events of one case come one after the other, and only so can quantities be added up.
    private async Task<Entity> CurrentAsync(Guid caseId, Guid partRequestId, ColumnSet columns, CancellationToken cancellationToken)
    {
        var current = await crm.RetrieveAsync(PartRequestColumns.Table, partRequestId, columns, cancellationToken);
        return current.GetAttributeValue<EntityReference>(PartRequestColumns.Case) is { } owner && owner.Id != caseId
            ? throw new FormatException(
                $"data.partRequestId is '{partRequestId:D}', a part of another case than '{caseId:D}'. Send its own.")
            : current;
    }

    private static ErpEventChange Changing(Guid caseId, string documentNumber, Entity row) =>
        new(new EntityReference(CaseColumns.Table, caseId), documentNumber, new UpdateRequest { Target = row });
}
