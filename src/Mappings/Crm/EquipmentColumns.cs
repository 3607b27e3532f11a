namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_installedequipment</c> that a delivery touches (docs/data-model.md).</summary>
public static class EquipmentColumns
{
    public const string Table = "sav_installedequipment";
    public const string Name = "sav_name";
    public const string Serial = "sav_serialnumber";
    public const string Product = "sav_productid";
    public const string Customer = "sav_customerid";
    public const string Site = "sav_siteid";
    public const string SoldOn = "sav_soldon";
    public const string DeliveredOn = "sav_deliveredon";
    public const string OrderNumber = "sav_ordernumber";
    public const string TimeZone = "sav_timezone";
    public const string WarrantyStartsAt = "sav_warrantystartsat";
    public const string WarrantyMonths = "sav_warrantymonths";

    /// <summary>Choice <c>sav_warrantystart</c>: the delivery.</summary>
    public const int StartsAtDelivery = 743120000;
}
