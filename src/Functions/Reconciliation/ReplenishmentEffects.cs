using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Parts;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>An order at the warehouse for each replenishment that staff approved.</summary>
public sealed class ReplenishmentEffects(WarehouseGateway warehouse) : IEffectKind
{
    private const string Name = "sav_name";

    private static readonly LocalizedText _kind = new("a replenishment", "un réapprovisionnement");

    /// <inheritdoc/>
    public PartnerBook Book => warehouse.Book("replenishments");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var ordered = new QueryExpression(ReplenishmentColumns.Table)
        {
            ColumnSet = new ColumnSet(Name, ReplenishmentColumns.DocumentNumber),
        };
        ordered.Criteria.AddCondition(
            ReplenishmentColumns.Status, ConditionOperator.In, (int)ReplenishmentStatus.Ordered, (int)ReplenishmentStatus.Failed);
        return CrmPages.ReadAsync(crm, ordered, cancellationToken).Select(proposal => new AskedEffect(
            IdempotencyKeys.Replenishment(proposal.Id),
            _kind,
            proposal.GetAttributeValue<string>(Name),
            null,
            proposal.GetAttributeValue<string>(ReplenishmentColumns.DocumentNumber)));
    }
}
