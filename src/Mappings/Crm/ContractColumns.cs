namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_servicecontract</c> that the contract functions read and write (docs/data-model.md).</summary>
public static class ContractColumns
{
    public const string Table = "sav_servicecontract";
    public const string Id = "sav_servicecontractid";
    public const string Name = "sav_name";
    public const string Number = "sav_number";
    public const string Customer = "sav_customerid";
    public const string ServiceLevel = "sav_servicelevelid";
    public const string StartsOn = "sav_startson";
    public const string Price = "sav_price";
    public const string Currency = "transactioncurrencyid";
    public const string BillingInterval = "sav_billinginterval";
    public const string EndsOn = "sav_endson";
    public const string TimeZone = "sav_timezone";
    public const string GraceDays = "sav_gracedays";
    public const string AutoRenew = "sav_autorenew";
    public const string CancelledOn = "sav_cancelledon";
    public const string RenewedFrom = "sav_renewedfromid";
    public const string State = "statecode";
    public const string Status = "statuscode";
}
