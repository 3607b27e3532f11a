namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_contractchange</c> that the contract functions write (docs/data-model.md).</summary>
public static class ContractChangeColumns
{
    public const string Table = "sav_contractchange";
    public const string Contract = "sav_servicecontractid";
    public const string Kind = "sav_kind";
    public const string Reason = "sav_reason";
    public const string Activate = "sav_activate";
    public const string CreditStatus = "sav_creditstatus";
    public const string CreditNumber = "sav_creditnumber";
}
