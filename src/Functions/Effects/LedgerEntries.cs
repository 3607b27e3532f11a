using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Mappings.Crm;

namespace Sav.Functions.Effects;

/// <summary>The ledger, as the effects write and read it. Place, key and hash are given by the CRM (plug-in ChainLedgerEntry).</summary>
internal static class LedgerEntries
{
    public static Entity New(Guid message, AcceptedEffect effect) => new(LedgerColumns.Table)
    {
        [LedgerColumns.Message] = message.ToString("D"),
        [LedgerColumns.Partner] = effect.Partner.Code,
        [LedgerColumns.Amount] = effect.Amount?.Value,
        [LedgerColumns.Currency] = effect.Amount?.Currency,
    };

    /// <returns>The document that the ledger names for a message; null where it has no entry.</returns>
    public static async Task<string?> DocumentOfAsync(IOrganizationServiceAsync2 crm, Guid message, CancellationToken cancellationToken)
    {
        var row = await crm.RetrieveAsync(MessageColumns.Table, message, new ColumnSet(MessageColumns.ExternalId), cancellationToken);
        var query = new QueryExpression(LedgerColumns.Table) { ColumnSet = new ColumnSet(LedgerColumns.DocumentNumber), TopCount = 1 };
        query.Criteria.AddCondition(
            LedgerColumns.Key, ConditionOperator.Equal, row.GetAttributeValue<string>(MessageColumns.ExternalId));
        var entries = await crm.RetrieveMultipleAsync(query, cancellationToken);
        return entries.Entities.FirstOrDefault()?.GetAttributeValue<string>(LedgerColumns.DocumentNumber);
    }
}
