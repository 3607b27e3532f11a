using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Domain.Overrides;

namespace Sav.Plugins.Overrides;

/// <summary>The overrides of a case that are in force.</summary>
internal static class OverridesOfCase
{
    public static OverrideEffect Effect(Guid caseId, IOrganizationService service) => OverrideEffect.Of(InForce(caseId, service));

    /// <summary>The sum of the goodwill.</summary>
    public static decimal Goodwill(Guid caseId, IOrganizationService service) => Effect(caseId, service).GoodwillAmount;

    private static List<OverrideInForce> InForce(Guid caseId, IOrganizationService service)
    {
        var query = new QueryExpression("sav_caseoverride")
        {
            ColumnSet = new ColumnSet("sav_name", "sav_kind", "sav_amount", "sav_approvedbyid", "sav_approvedon"),
        };
        query.Criteria.AddCondition("sav_incidentid", ConditionOperator.Equal, caseId);
        query.Criteria.AddCondition("statuscode", ConditionOperator.Equal, OverrideChoice.InForce);
        return [.. service.RetrieveMultiple(query).Entities.Select(Of)];
    }

    private static OverrideInForce Of(Entity row) => new(
        row.GetAttributeValue<string>("sav_name"),
        OverrideChoice.KindOf(row)!.Value,
        row.GetAttributeValue<Money>("sav_amount")?.Value ?? 0,
        row.GetAttributeValue<EntityReference>("sav_approvedbyid").Id,
        row.GetAttributeValue<DateTime>("sav_approvedon"));
}
