using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Parts;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A cancellation at the warehouse for each part request that was cancelled.</summary>
public sealed class PartsCancellationEffects(WarehouseGateway warehouse) : IEffectKind
{
    private const string Case = "sav_incidentid";

    private static readonly LocalizedText _kind = new("a cancellation of parts", "une annulation de pièces");

    /// <inheritdoc/>
    public PartnerBook Book => warehouse.Book("part-cancellations");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var cancelled = CrmPages.Owned(
            PartRequestColumns.Table, Case, CaseColumns.Table, "ticketnumber", PartRequestColumns.CancellationNumber);
        cancelled.Criteria.AddCondition(PartRequestColumns.CancellationStatus, ConditionOperator.NotNull);
        return CrmPages.ReadAsync(crm, cancelled, cancellationToken).Select(request => new AskedEffect(
            IdempotencyKeys.PartsCancellation(request.Id),
            _kind,
            CrmPages.OwnerNumber(request, Case, "ticketnumber"),
            null,
            request.GetAttributeValue<string>(PartRequestColumns.CancellationNumber)));
    }
}
