using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Sav.Plugins.Cases;
using Sav.Plugins.Rows;

namespace Sav.Plugins.Coverage;

/// <summary>
/// The one query for a case and all that hangs on it: customer, equipment with recalls and repair warranties, standard terms, the writer's
/// language, what the case holds of quotas. A query may join fifteen tables (Microsoft Learn, <i>Join tables using FetchXml</i>); it does.
/// A unit with several recalls, repair warranties or reservations comes as several rows.
/// </summary>
internal static class SituationQuery
{
    public const string Account = "account";
    public const string Contact = "contact";
    public const string CustomerCurrency = "currency";
    public const string BusinessUnit = "unit";
    public const string StandardLevel = "standard";
    public const string Equipment = CaseRow.Equipment;
    public const string Product = CaseRow.Product;
    public const string RecalledUnit = "recalled";
    public const string Campaign = "campaign";
    public const string RepairWarranty = "repair";
    public const string Caller = "caller";
    public const string Settings = "settings";
    public const string Reservation = "reservation";

    private static readonly string[] Customer = ["creditonhold", "sav_timezone", "sav_hasquota"];

    private static readonly string[] Unit =
    [
        "sav_productid", "sav_siteid", "sav_soldon", "sav_warrantystarton", "sav_warrantyend", "sav_warrantylabourend",
        "sav_warrantytravelend", "sav_warrantypartsend", "sav_warrantylabourpercent", "sav_warrantypartspercent",
        "sav_warrantytravelpercent", "sav_guaranteeend", "sav_timezone", "statecode",
    ];

    public static QueryExpression Of(Guid caseId)
    {
        var query = CaseRow.Query(caseId);
        query.ColumnSet.AddColumns(
            "sav_reportedon", "sav_severity", "caseorigincode", "primarycontactid", "sav_siteid", "sav_defectcode", "sav_estimatedhours",
            "sav_estimatedvisits", "sav_estimatedlabour", "sav_estimatedtravel", "sav_estimatedparts", "sav_estimatedassistance",
            "sav_goodwillamount", "sav_goodwillnumber", "sav_creditapprovedbyid", "sav_installedequipmentid");
        JoinCustomer(query, Account);
        JoinCustomer(query, Contact);
        query.Join("businessunit", "owningbusinessunit", BusinessUnit, "name", "sav_sourceorder", "sav_quotethreshold")
            .Join("sav_servicelevel", "sav_standardservicelevelid", StandardLevel, KnownLevels.Columns);
        query.Join("contact", "primarycontactid", Caller, "sav_customernumber");
        query.Join("usersettings", "modifiedby", Settings, "systemuserid", "uilanguageid");
        JoinEquipment(query);
        query.JoinMany("sav_quotareservation", "incidentid", "sav_incidentid", Reservation, Quotas.Reservation.Columns)
            .LinkCriteria.AddCondition("sav_state", ConditionOperator.NotEqual, Quotas.Reservation.Released);
        return query;
    }

    private static void JoinCustomer(QueryExpression query, string table)
    {
        var customer = query.LinkTo(table);
        customer.Columns.AddColumns(Customer);
        customer.Join("transactioncurrency", "transactioncurrencyid", table + CustomerCurrency, "isocurrencycode");
    }

    private static void JoinEquipment(QueryExpression query)
    {
        var equipment = query.LinkTo(Equipment);
        equipment.Columns.AddColumns(Unit);
        equipment.LinkTo(Product).Columns.AddColumn("sav_productfamily");
        var recalled = equipment.JoinMany("sav_recalledunit", "sav_installedequipmentid", "sav_installedequipmentid", RecalledUnit,
            "sav_recalledunitid", "sav_status");
        recalled.Join("sav_recallcampaign", "sav_recallcampaignid", Campaign,
            "sav_number", "sav_defectcode", "sav_startson", "sav_endson");
        equipment.JoinMany("sav_repairwarranty", "sav_installedequipmentid", "sav_installedequipmentid", RepairWarranty,
            "sav_repairwarrantyid", "sav_number", "sav_defectcode", "sav_startson", "sav_endson", "sav_labourpercent", "sav_travelpercent",
            "sav_partspercent");
    }
}
