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
        var parts = await Rows.AllAsync(crm, Query("sav_partrequest", "sav_incidentid", "sav_ordernumber"), cancellation);
        var unbilled = (await Rows.AllAsync(crm, UnbilledWork(), cancellation)).Select(line => line.LookupOf("sav_incidentid")).ToHashSet();
        var messages = await Rows.AllAsync(crm, OutboundMessages(), cancellation);

        var byId = cases.ToDictionary(c => c.Id);
        var effects = cases.SelectMany(c => Billings(c, unbilled.Contains(c.Id)))
            .Concat(Quotes(decisions, byId))
            .Concat(parts.Select(p => Parts(p, byId)))
            .Concat(await PartAndClaimEffects.ReadAsync(crm, id => Number(byId[id]), cancellation))
            .ToList();
        return new CrmSides(cases.Count, effects, [.. messages.Select(m => Message(m, byId))]);
    }

    private static IEnumerable<CaseEffect> Billings(Entity row, bool hasUnbilledWork)
    {
        var billed = row.GetAttributeValue<int?>("sav_closedrevision") ?? 0;

        // A closed case with work that no closure billed asks for one more document, which nobody will find.
        var wanted = billed + (hasUnbilledWork ? 1 : 0);
        for (var revision = 1; revision <= wanted; revision++)
        {
            yield return Billing(row, revision, isOnly: wanted == 1, isLast: revision == wanted);
        }
    }

    // The case keeps the sum of its closures, and the document of the last.
    private static CaseEffect Billing(Entity row, int revision, bool isOnly, bool isLast) => new(
        IdempotencyKeys.Billing(row.Id, revision),
        EffectKind.Billing,
        Number(row),
        isOnly ? row.AmountOf("sav_billedamount") : null,
        row.GetAttributeValue<string>("sav_invoicenumber"),
        IsSuperseded: !isLast);

    private static IEnumerable<CaseEffect> Quotes(List<Entity> decisions, Dictionary<Guid, Entity> cases) =>
        from decision in decisions
        group decision.GetAttributeValue<int>("sav_revision") by cases[decision.LookupOf("sav_incidentid")] into revisions
        let last = revisions.Max()
        from revision in revisions
        select new CaseEffect(
            IdempotencyKeys.Quote(revisions.Key.Id, revision),
            EffectKind.Quote,
            Number(revisions.Key),
            null,
            revisions.Key.GetAttributeValue<string>("sav_quotenumber"),
            IsSuperseded: revision != last);

    private static CaseEffect Parts(Entity request, Dictionary<Guid, Entity> cases) => new(
        IdempotencyKeys.Parts(request.Id),
        EffectKind.Parts,
        Number(cases[request.LookupOf("sav_incidentid")]),
        null,
        request.GetAttributeValue<string>("sav_ordernumber"));

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

    private static QueryExpression UnbilledWork()
    {
        var query = Query("sav_workline", "sav_incidentid");
        query.Criteria.AddCondition("sav_billableamount", ConditionOperator.Null);
        var closed = query.AddLink("incident", "sav_incidentid", "incidentid");
        closed.LinkCriteria.AddCondition("statecode", ConditionOperator.Equal, Choice.CaseResolved);
        return query;
    }

    private static QueryExpression OutboundMessages()
    {
        var query = Query("sav_integrationmessage", "sav_externalid", "sav_incidentid", "sav_status", "sav_failurereason");
        query.Criteria.AddCondition("sav_direction", ConditionOperator.Equal, Choice.Outbound);
        // Messages of contracts have no case and are no part of this check.
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.NotNull);
        return query;
    }

    private static QueryExpression Query(string table, params string[] columns) => new(table) { ColumnSet = new ColumnSet(columns) };

    private static string Number(Entity row) => row.GetAttributeValue<string>("ticketnumber") ?? row.Id.ToString("D");
}
