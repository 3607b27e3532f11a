using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Coverage;
using Sav.Domain.Json;
using Sav.Domain.Pricing;
using Sav.Hub.Crm;
using Sav.Messages;
using Sav.Messages.Billing;

namespace Sav.Hub.Simulate;

/// <summary>
/// The work lines that closures billed, closure by closure: deductibles and caps count for each. A work line itself does not tell by which
/// closure it was billed; the closure's message does. Its lines tell no
/// day, so all travel of a closure is one visit, although the closure itself counted one for each day.
/// </summary>
internal sealed class BilledClosures
{
    private readonly ILookup<Guid, BillingRequested> _closures;

    private BilledClosures(ILookup<Guid, BillingRequested> closures) => _closures = closures;

    public static async Task<BilledClosures> ReadAsync(IOrganizationServiceAsync2 crm, object[] caseIds, CancellationToken cancellation)
    {
        var query = new QueryExpression("sav_integrationmessage") { ColumnSet = new ColumnSet("sav_incidentid", "sav_payload") };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.In, caseIds);
        query.Criteria.AddCondition("sav_type", ConditionOperator.Equal, MessageTypes.BillingRequested);
        query.Criteria.AddCondition("sav_direction", ConditionOperator.Equal, Choice.Outbound);
        var messages = await Rows.AllAsync(crm, query, cancellation);
        return new BilledClosures(messages.ToLookup(row => row.LookupOf("sav_incidentid"), Payload));
    }

    public IReadOnlyList<IReadOnlyList<WorkAmount>> Of(Guid caseId) =>
        [.. _closures[caseId].OrderBy(closure => closure.Revision).Select(closure => closure.Lines.ConvertAll(Work))];

    private static BillingRequested Payload(Entity row) => PayloadJson.Read<BillingRequested>(row.GetAttributeValue<string>("sav_payload"));

    private static WorkAmount Work(BillingLine line) =>
        new(line.LineId, JsonName.Read<CostCategory>(line.Category), line.Quantity, line.Amount);
}
