using Microsoft.PowerPlatform.Dataverse.Client;
using Sav.Domain;
using Sav.Functions.Parts;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>An order at the warehouse for each part request.</summary>
public sealed class PartsEffects(WarehouseGateway warehouse) : IEffectKind
{
    private const string Case = "sav_incidentid";

    private static readonly LocalizedText _kind = new("parts", "des pièces");

    /// <inheritdoc/>
    public PartnerBook Book => warehouse.Book("part-orders");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var requests = CrmPages.Owned(PartRequestColumns.Table, Case, CaseColumns.Table, "ticketnumber", PartRequestColumns.OrderNumber);
        return CrmPages.ReadAsync(crm, requests, cancellationToken).Select(request => new AskedEffect(
            IdempotencyKeys.Parts(request.Id),
            _kind,
            CrmPages.OwnerNumber(request, Case, "ticketnumber"),
            null,
            request.GetAttributeValue<string>(PartRequestColumns.OrderNumber)));
    }
}
