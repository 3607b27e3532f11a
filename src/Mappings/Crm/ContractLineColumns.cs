namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_contractline</c> that a sold contract fills (docs/data-model.md).</summary>
public static class ContractLineColumns
{
    public const string Table = "sav_contractline";
    public const string Name = "sav_name";
    public const string Number = "sav_number";
    public const string Contract = "sav_servicecontractid";
    public const string Scope = "sav_scope";
    public const string Equipment = "sav_installedequipmentid";
    public const string Site = "sav_siteid";
    public const string ProductFamily = "sav_productfamily";
    public const string CoversDefects = "sav_coversdefects";
    public const string CoversUsageHelp = "sav_coversusagehelp";
    public const string LabourPercent = "sav_labourpercent";
    public const string TravelPercent = "sav_travelpercent";
    public const string PartsPercent = "sav_partspercent";
    public const string AssistancePercent = "sav_assistancepercent";
}
