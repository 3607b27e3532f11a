using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Hub.Crm;
using Sav.Messages;

namespace Sav.Hub.Reconciliation;

/// <summary>The two sides of the check that stand in the CRM: what the cases ask for, and what the outbox carried.</summary>
public sealed record CrmSides(int Cases, IReadOnlyList<CaseEffect> Effects, IReadOnlyList<SentMessage> Messages)
{
    /// <summary>
    /// Reads both. What a case asks for is taken from the case, its decisions and its part requests alone, never from the
    /// outbox: an outbox row that was never written must show as missing.
    /// </summary>
    public static async Task<CrmSides> ReadAsync(IOrganizationServiceAsync2 crm, CancellationToken cancellation)
    {
        var cases = await Rows.AllAsync(crm, Query(
            "incident", "ticketnumber", "statecode", "sav_closedrevision", "sav_billedamount", "sav_invoicenumber", "sav_quotenumber"), cancellation);
        var decisions = await Rows.AllAsync(crm, QuoteDecisions(), cancellation);
        var parts = await Rows.AllAsync(crm, Query("sav_partrequest", "sav_incidentid", "sav_shipmentnumber"), cancellation);
        var messages = await Rows.AllAsync(crm, OutboundMessages(), cancellation);

        var byId = cases.ToDictionary(c => c.Id);
        var effects = cases.SelectMany(Billings)
            .Concat(decisions.Select(d => Quote(d, byId)))
            .Concat(parts.Select(p => Parts(p, byId)))
            .ToList();
        return new CrmSides(cases.Count, effects, [.. messages.Select(m => Message(m, byId))]);
    }

    private static IEnumerable<CaseEffect> Billings(Entity row)
    {
        var closures = row.GetAttributeValue<int?>("sav_closedrevision") ?? 0;
        for (var revision = 1; revision <= closures; revision++)
        {
            // The case keeps the amount and the document of its last closure only.
            var last = revision == closures;
            yield return new CaseEffect(
                IdempotencyKeys.Billing(row.Id, revision),
                EffectKind.Billing,
                Number(row),
                last ? row.AmountOf("sav_billedamount") : null,
                row.GetAttributeValue<string>("sav_invoicenumber"));
        }
    }

    private static CaseEffect Quote(Entity decision, Dictionary<Guid, Entity> cases)
    {
        var row = cases[decision.LookupOf("sav_incidentid")];
        var key = IdempotencyKeys.Quote(row.Id, decision.GetAttributeValue<int>("sav_revision"));
        return new CaseEffect(key, EffectKind.Quote, Number(row), null, row.GetAttributeValue<string>("sav_quotenumber"));
    }

    private static CaseEffect Parts(Entity request, Dictionary<Guid, Entity> cases) => new(
        IdempotencyKeys.Parts(request.Id),
        EffectKind.Parts,
        Number(cases[request.LookupOf("sav_incidentid")]),
        null,
        request.GetAttributeValue<string>("sav_shipmentnumber"));

    private static SentMessage Message(Entity row, Dictionary<Guid, Entity> cases) => new(
        row.GetAttributeValue<string>("sav_externalid"),
        cases.TryGetValue(row.LookupOf("sav_incidentid"), out var owner) ? Number(owner) : "?",
        row.ChoiceOf("sav_status") == Choice.MessageFailed ? row.GetAttributeValue<string>("sav_failurereason") ?? "failed without a reason" : null);

    private static QueryExpression QuoteDecisions()
    {
        var query = Query("sav_entitlementdecision", "sav_incidentid", "sav_revision");
        query.Criteria.AddCondition("sav_outcome", ConditionOperator.Equal, Choice.QuoteRequired);
        return query;
    }

    private static QueryExpression OutboundMessages()
    {
        var query = Query("sav_integrationmessage", "sav_externalid", "sav_incidentid", "sav_status", "sav_failurereason");
        query.Criteria.AddCondition("sav_direction", ConditionOperator.Equal, Choice.Outbound);
        return query;
    }

    private static QueryExpression Query(string table, params string[] columns) => new(table) { ColumnSet = new ColumnSet(columns) };

    private static string Number(Entity row) => row.GetAttributeValue<string>("ticketnumber") ?? row.Id.ToString("D");
}
