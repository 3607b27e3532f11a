using Microsoft.Xrm.Sdk;

namespace Sav.Hub.Import;

/// <summary>Units sold as rows of the CRM.</summary>
internal static class EquipmentEntities
{
    public static Entity Equipment(ImportedEquipment unit, string articleName, EntityReference product, EntityReference holder)
    {
        var key = new KeyAttributeCollection { { "sav_serialnumber", unit.Serial }, { "sav_productid", product } };
        var row = new Entity("sav_installedequipment", key)
        {
            ["sav_name"] = $"{articleName}, {unit.Serial}",
            ["sav_customerid"] = holder,
            ["sav_soldon"] = CrmDate.Of(unit.SoldOn),
            ["sav_warrantyend"] = CrmDate.Of(unit.WarrantyEnd),
            ["sav_guaranteeend"] = CrmDate.Of(unit.GuaranteeEnd),
            ["sav_timezone"] = unit.TimeZone,
        };
        if (unit.WarrantyEnd is not null)
        {
            row["sav_warrantylabourpercent"] = unit.WarrantyLabourPercent;
            row["sav_warrantypartspercent"] = unit.WarrantyPartsPercent;
            row["sav_warrantytravelpercent"] = unit.WarrantyTravelPercent;
        }

        return row;
    }
}
