namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_casecredit</c> that the ERP's answer touches (docs/data-model.md).</summary>
public static class CaseCreditColumns
{
    public const string Table = "sav_casecredit";
    public const string Status = "sav_status";
    public const string DocumentNumber = "sav_documentnumber";
}
