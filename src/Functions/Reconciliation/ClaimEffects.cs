using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Domain;
using Sav.Functions.Billing;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A claim at the ERP for each source of a closure that a supplier answers for.</summary>
public sealed class ClaimEffects(ErpGateway erp) : IEffectKind
{
    private const string Case = "sav_incidentid";
    private const string Revision = "sav_closedrevision";
    private const string Number = "sav_number";
    private const string Amount = "sav_amount";

    private static readonly LocalizedText _kind = new("a supplier claim", "une réclamation fournisseur");

    /// <inheritdoc/>
    public PartnerBook Book => erp.Book("supplier-claims");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var claims = CrmPages.Owned(
            ClaimColumns.Table, Case, CaseColumns.Table, "ticketnumber", Revision, Number, Amount, ClaimColumns.ClaimNumber);
        return CrmPages.ReadAsync(crm, claims, cancellationToken).Select(Asked);
    }

    private static AskedEffect Asked(Entity claim) => new(
        IdempotencyKeys.Claim(
            claim.GetAttributeValue<EntityReference>(Case).Id,
            claim.GetAttributeValue<int>(Revision),
            claim.GetAttributeValue<int>(Number)),
        _kind,
        CrmPages.OwnerNumber(claim, Case, "ticketnumber"),
        claim.GetAttributeValue<Money>(Amount)?.Value,
        claim.GetAttributeValue<string>(ClaimColumns.ClaimNumber));
}
