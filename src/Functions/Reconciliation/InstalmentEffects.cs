using System.Globalization;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain;
using Sav.Functions.Billing;
using Sav.Mappings.Crm;
using Sav.Messages;

namespace Sav.Functions.Reconciliation;

/// <summary>A bill for each instalment that was requested.</summary>
public sealed class InstalmentEffects(ErpGateway erp) : IEffectKind
{
    private const string Contract = InstalmentColumns.Contract;

    private static readonly LocalizedText _kind = new("the bill of an instalment", "la facture d'une échéance");

    /// <inheritdoc/>
    public PartnerBook Book => erp.Book("contract-invoices");

    /// <inheritdoc/>
    public IAsyncEnumerable<AskedEffect> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellationToken)
    {
        var requested = CrmPages.Owned(
            InstalmentColumns.Table,
            Contract,
            ContractColumns.Table,
            ContractColumns.Number,
            InstalmentColumns.PeriodStart,
            "sav_amount",
            InstalmentColumns.DocumentNumber);
        requested.Criteria.AddCondition(
            InstalmentColumns.Status,
            ConditionOperator.In,
            (int)InstalmentStatus.Requested,
            (int)InstalmentStatus.Invoiced,
            (int)InstalmentStatus.Failed);
        return CrmPages.ReadAsync(crm, requested, cancellationToken).Select(Asked);
    }

    private static AskedEffect Asked(Entity instalment) => new(
        IdempotencyKeys.Instalment(
            instalment.GetAttributeValue<EntityReference>(Contract).Id,
            instalment.GetAttributeValue<DateTime>(InstalmentColumns.PeriodStart).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _kind,
        CrmPages.OwnerNumber(instalment, Contract, ContractColumns.Number),
        instalment.GetAttributeValue<Money>("sav_amount")?.Value,
        instalment.GetAttributeValue<string>(InstalmentColumns.DocumentNumber));
}
