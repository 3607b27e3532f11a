using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Billing;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A credit note for each act on a contract that gives money back.</summary>
public sealed class CreditEffects(ErpGateway erp) : IEffectKind
{
    private const string Contract = ContractChangeColumns.Contract;

    private static readonly LocalizedText _kind = new("a credit note", "un avoir");

    /// <inheritdoc/>
    public PartnerBook Book => erp.Book("credit-notes");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var credited = CrmPages.Owned(
            ContractChangeColumns.Table,
            Contract,
            ContractColumns.Table,
            ContractColumns.Number,
            "sav_creditamount",
            ContractChangeColumns.CreditNumber);
        credited.Criteria.AddCondition(ContractChangeColumns.CreditStatus, ConditionOperator.NotNull);
        return CrmPages.ReadAsync(crm, credited, cancellationToken).Select(Asked);
    }

    private static AskedEffect Asked(Entity change) => new(
        IdempotencyKeys.Credit(change.GetAttributeValue<EntityReference>(Contract).Id, change.Id),
        _kind,
        CrmPages.OwnerNumber(change, Contract, ContractColumns.Number),
        change.GetAttributeValue<Money>("sav_creditamount")?.Value,
        change.GetAttributeValue<string>(ContractChangeColumns.CreditNumber));
}
