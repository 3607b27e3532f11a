using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Recall campaigns and the units that they name as rows of the CRM.</summary>
internal static class RecallEntities
{
    public static Entity Campaign(ImportedRecall recall, EntityReference? product) =>
        new("sav_recallcampaign", "sav_number", recall.Number)
        {
            ["sav_name"] = recall.Name,
            ["sav_defectcode"] = recall.DefectCode,
            ["sav_startson"] = CrmDate.Of(recall.StartsOn),
            ["sav_endson"] = CrmDate.Of(recall.EndsOn),
            ["sav_timezone"] = recall.TimeZone,
            ["sav_productid"] = product,
            ["sav_serialfrom"] = recall.Serials?.From,
            ["sav_serialto"] = recall.Serials?.To,
        };

    /// <summary>Without a status, so that a unit that has been mended stays so when the organisation is loaded again.</summary>
    public static Entity Unit(string campaignNumber, string serial, EntityReference campaign, EntityReference unit)
    {
        var key = new KeyAttributeCollection { { "sav_recallcampaignid", campaign }, { "sav_installedequipmentid", unit } };
        return new Entity("sav_recalledunit", key) { ["sav_name"] = $"{campaignNumber} / {serial}" };
    }
}
