using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Messages;

namespace Sav.Hub.Reconciliation;

/// <summary>What cases ask of the warehouse beyond the order of a part, and of suppliers, taken from those rows alone.</summary>
internal static class PartAndClaimEffects
{
    public static async Task<IReadOnlyList<CaseEffect>> ReadAsync(
        IOrganizationServiceAsync2 crm, Func<Guid, string> numberOf, CancellationToken cancellation)
    {
        var cancelled = await Rows.AllAsync(crm, Having("sav_partrequest", "sav_cancellationstatus", "sav_cancellationnumber"), cancellation);
        var returned = await Rows.AllAsync(crm, Having("sav_partrequest", "sav_returnstatus", "sav_returnnumber"), cancellation);
        var claims = await Rows.AllAsync(
            crm, Having("sav_supplierclaim", "sav_amount", "sav_claimnumber", "sav_closedrevision", "sav_number"), cancellation);
        return
        [
            .. cancelled.Select(row => Effect(IdempotencyKeys.PartsCancellation(row.Id), EffectKind.Cancellation, row, "sav_cancellationnumber")),
            .. returned.Select(row => Effect(IdempotencyKeys.PartsReturn(row.Id), EffectKind.Return, row, "sav_returnnumber")),
            .. claims.Select(row => Effect(ClaimKey(row), EffectKind.Claim, row, "sav_claimnumber") with { Amount = row.AmountOf("sav_amount") }),
        ];

        CaseEffect Effect(string key, EffectKind kind, Entity row, string document) =>
            new(key, kind, numberOf(row.LookupOf("sav_incidentid")), null, row.GetAttributeValue<string>(document));
    }

    private static string ClaimKey(Entity row) => IdempotencyKeys.Claim(
        row.LookupOf("sav_incidentid"), row.GetAttributeValue<int>("sav_closedrevision"), row.GetAttributeValue<int>("sav_number"));

    private static QueryExpression Having(string table, string column, params string[] others)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([column, "sav_incidentid", .. others]) };
        query.Criteria.AddCondition(column, ConditionOperator.NotNull);
        return query;
    }
}
