namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_caseinvoice</c> that the ERP's answers touch (docs/data-model.md).</summary>
public static class CaseInvoiceColumns
{
    public const string Table = "sav_caseinvoice";
    public const string Case = "sav_incidentid";
    public const string Key = "sav_idempotencykey";
    public const string Status = "sav_status";
    public const string Kind = "sav_kind";
    public const string BilledAmount = "sav_billedamount";
    public const string PostedOn = "sav_postedon";
    public const string Currency = "transactioncurrencyid";
}
