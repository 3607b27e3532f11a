using System.Runtime.Serialization;

namespace Sav.Messages.InstalledEquipment;

/// <summary>A sold unit was delivered (sav.equipment.delivered.v1).</summary>
[DataContract]
public sealed class EquipmentDelivered
{
    /// <summary>Serial number of the unit.</summary>
    [DataMember(Name = "serialNumber", Order = 0, IsRequired = true)]
    public string SerialNumber { get; set; } = "";

    /// <summary>Number of its article.</summary>
    [DataMember(Name = "article", Order = 1, IsRequired = true)]
    public string Article { get; set; } = "";

    /// <summary>Number of the customer who holds it.</summary>
    [DataMember(Name = "customerNumber", Order = 2, IsRequired = true)]
    public string CustomerNumber { get; set; } = "";

    /// <summary>ISO date.</summary>
    [DataMember(Name = "deliveredOn", Order = 3, IsRequired = true)]
    public string DeliveredOn { get; set; } = "";

    /// <summary>ISO date of the sale; null: the day of the delivery.</summary>
    [DataMember(Name = "soldOn", Order = 4)]
    public string? SoldOn { get; set; }

    /// <summary>Order in the ERP.</summary>
    [DataMember(Name = "orderNumber", Order = 5)]
    public string? OrderNumber { get; set; }

    /// <summary>Number of the site where it stands; null: not told.</summary>
    [DataMember(Name = "siteNumber", Order = 6)]
    public string? SiteNumber { get; set; }

    /// <summary>Length of the manufacturer's warranty from the delivery on; null: not told.</summary>
    [DataMember(Name = "warrantyMonths", Order = 7)]
    public int? WarrantyMonths { get; set; }
}
