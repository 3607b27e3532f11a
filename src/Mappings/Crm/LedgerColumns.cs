namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_ledgerentry</c> (docs/data-model.md).</summary>
public static class LedgerColumns
{
    public const string Table = "sav_ledgerentry";
    public const string Sequence = "sav_sequence";
    public const string FormatVersion = "sav_formatversion";
    public const string Key = "sav_key";
    public const string MessageType = "sav_messagetype";
    public const string Message = "sav_messageid";
    public const string Case = "sav_caseid";
    public const string Contract = "sav_contractid";
    public const string Partner = "sav_partner";
    public const string DocumentNumber = "sav_documentnumber";
    public const string Amount = "sav_amount";
    public const string Currency = "sav_currency";
    public const string RecordedOn = "sav_recordedon";
    public const string PreviousHash = "sav_previoushash";
    public const string Hash = "sav_hash";
}
