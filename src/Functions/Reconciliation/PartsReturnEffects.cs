using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Parts;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A return at the warehouse for each part request of which something goes back.</summary>
public sealed class PartsReturnEffects(WarehouseGateway warehouse) : IEffectKind
{
    private const string Case = "sav_incidentid";

    private static readonly LocalizedText _kind = new("a return of parts", "un retour de pièces");

    /// <inheritdoc/>
    public PartnerBook Book => warehouse.Book("part-returns");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var returned = CrmPages.Owned(
            PartRequestColumns.Table, Case, CaseColumns.Table, "ticketnumber", PartRequestColumns.ReturnNumber);
        returned.Criteria.AddCondition(PartRequestColumns.ReturnStatus, ConditionOperator.NotNull);
        return CrmPages.ReadAsync(crm, returned, cancellationToken).Select(request => new AskedEffect(
            IdempotencyKeys.PartsReturn(request.Id),
            _kind,
            CrmPages.OwnerNumber(request, Case, "ticketnumber"),
            null,
            request.GetAttributeValue<string>(PartRequestColumns.ReturnNumber)));
    }
}
