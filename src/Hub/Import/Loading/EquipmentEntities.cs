using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Units sold as rows of the CRM.</summary>
internal static class EquipmentEntities
{
    private const int FirstOption = 743120000;

    public static Entity Equipment(
        ImportedEquipment unit, string articleName, EntityReference product, EntityReference holder, EntityReference? site)
    {
        var key = new KeyAttributeCollection { { "sav_serialnumber", unit.Serial }, { "sav_productid", product } };
        var row = new Entity("sav_installedequipment", key)
        {
            ["sav_name"] = $"{articleName}, {unit.Serial}",
            ["sav_customerid"] = holder,
            ["sav_siteid"] = site,
            ["sav_soldon"] = CrmDate.Of(unit.SoldOn),
            ["sav_manufacturedon"] = CrmDate.Of(unit.ManufacturedOn),
            ["sav_deliveredon"] = CrmDate.Of(unit.DeliveredOn),
            ["sav_commissionedon"] = CrmDate.Of(unit.CommissionedOn),
            ["sav_guaranteeend"] = CrmDate.Of(unit.GuaranteeEnd),
            ["sav_timezone"] = unit.TimeZone,
        };
        AddWarranty(row, unit);
        return row;
    }

    private static void AddWarranty(Entity row, ImportedEquipment unit)
    {
        row["sav_warrantystartsat"] = unit.WarrantyTerms is { } terms ? new OptionSetValue(FirstOption + (int)terms.Start) : null;
        row["sav_warrantymonths"] = unit.WarrantyTerms?.Months;
        row["sav_warrantylabourmonths"] = unit.WarrantyTerms?.LabourMonths;
        row["sav_warrantytravelmonths"] = unit.WarrantyTerms?.TravelMonths;
        row["sav_warrantypartsmonths"] = unit.WarrantyTerms?.PartsMonths;
        row["sav_warrantyend"] = CrmDate.Of(unit.WarrantyEnd);
        row["sav_warrantylabourend"] = CrmDate.Of(unit.WarrantyLabourEnd);
        row["sav_warrantytravelend"] = CrmDate.Of(unit.WarrantyTravelEnd);
        row["sav_warrantypartsend"] = CrmDate.Of(unit.WarrantyPartsEnd);
        if (unit.WarrantyEnd is not null || unit.WarrantyTerms is not null)
        {
            row["sav_warrantylabourpercent"] = unit.WarrantyLabourPercent;
            row["sav_warrantypartspercent"] = unit.WarrantyPartsPercent;
            row["sav_warrantytravelpercent"] = unit.WarrantyTravelPercent;
        }
    }
}
