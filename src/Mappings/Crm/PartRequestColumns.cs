namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_partrequest</c> that the warehouse's answers touch (docs/data-model.md).</summary>
public static class PartRequestColumns
{
    public const string Table = "sav_partrequest";
    public const string Quantity = "sav_quantity";
    public const string ShippedQuantity = "sav_shippedquantity";
    public const string BackorderedQuantity = "sav_backorderedquantity";
    public const string ExpectedOn = "sav_expectedon";
    public const string OrderNumber = "sav_ordernumber";
    public const string Fulfilment = "sav_fulfilment";
}
