using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Sav.Domain;
using Sav.Functions.Billing;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A credit note for each credit that staff gave on a closure.</summary>
public sealed class CaseCreditEffects(ErpGateway erp) : IEffectKind
{
    private const string Case = "sav_incidentid";
    private const string Amount = "sav_amount";

    private static readonly LocalizedText _kind = new("a credit note", "un avoir");

    /// <inheritdoc/>
    public PartnerBook Book => erp.Book("case-credit-notes");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var credits = CrmPages.Owned(
            CaseCreditColumns.Table, Case, CaseColumns.Table, "ticketnumber", Amount, CaseCreditColumns.DocumentNumber);
        return CrmPages.ReadAsync(crm, credits, cancellationToken).Select(credit => new AskedEffect(
            IdempotencyKeys.CaseCredit(credit.GetAttributeValue<EntityReference>(Case).Id, credit.Id),
            _kind,
            CrmPages.OwnerNumber(credit, Case, "ticketnumber"),
            credit.GetAttributeValue<Money>(Amount)?.Value,
            credit.GetAttributeValue<string>(CaseCreditColumns.DocumentNumber)));
    }
}
