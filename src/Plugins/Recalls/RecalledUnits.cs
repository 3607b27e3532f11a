using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Sav.Plugins.Recalls;

/// <summary>The rows of sav_recalledunit that exist already.</summary>
internal static class RecalledUnits
{
    private const string CampaignColumn = "sav_recallcampaignid";
    private const string UnitColumn = "sav_installedequipmentid";

    /// <summary>The units that a campaign recalls.</summary>
    public static HashSet<Guid> OfCampaign(Guid campaignId, IOrganizationService service) =>
        [.. Find(CampaignColumn, campaignId, UnitColumn, service)];

    /// <summary>The campaigns that recall a unit.</summary>
    public static HashSet<Guid> CampaignsOf(Guid unitId, IOrganizationService service) =>
        [.. Find(UnitColumn, unitId, CampaignColumn, service)];

    private static IEnumerable<Guid> Find(string column, Guid id, string wanted, IOrganizationService service)
    {
        var query = new QueryExpression("sav_recalledunit") { ColumnSet = new ColumnSet(wanted) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        return AllPages.Of(query, service).Select(row => row.GetAttributeValue<EntityReference>(wanted).Id);
    }
}
