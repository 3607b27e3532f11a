namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_partrequest</c> that the warehouse's answers touch (docs/data-model.md).</summary>
public static class PartRequestColumns
{
    public const string Table = "sav_partrequest";
    public const string Case = "sav_incidentid";
    public const string Quantity = "sav_quantity";
    public const string ShippedQuantity = "sav_shippedquantity";
    public const string DeliveredQuantity = "sav_deliveredquantity";
    public const string BackorderedQuantity = "sav_backorderedquantity";
    public const string ExpectedOn = "sav_expectedon";
    public const string ExpectedRevision = "sav_expectedrevision";
    public const string OrderNumber = "sav_ordernumber";
    public const string Fulfilment = "sav_fulfilment";
    public const string CancellationStatus = "sav_cancellationstatus";
    public const string CancelledQuantity = "sav_cancelledquantity";
    public const string CancellationNumber = "sav_cancellationnumber";
    public const string ReturnQuantity = "sav_returnquantity";
    public const string ReturnStatus = "sav_returnstatus";
    public const string ReturnNumber = "sav_returnnumber";
    public const string ReturnedQuantity = "sav_returnedquantity";
    public const string ReturnCondition = "sav_returncondition";
}
