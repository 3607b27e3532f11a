namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_instalment</c> that billing reads and writes (docs/data-model.md).</summary>
public static class InstalmentColumns
{
    public const string Table = "sav_instalment";
    public const string Id = "sav_instalmentid";
    public const string Contract = "sav_servicecontractid";
    public const string PeriodStart = "sav_periodstart";
    public const string DueOn = "sav_dueon";
    public const string Status = "sav_status";
    public const string Currency = "transactioncurrencyid";
    public const string DocumentNumber = "sav_documentnumber";
}
