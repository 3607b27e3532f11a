namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>sav_replenishmentproposal</c> (docs/data-model.md).</summary>
public static class ReplenishmentColumns
{
    public const string Table = "sav_replenishmentproposal";
    public const string Product = "sav_productid";
    public const string Available = "sav_available";
    public const string Minimum = "sav_minimum";
    public const string ProposedQuantity = "sav_proposedquantity";
    public const string ObservedOn = "sav_observedon";
    public const string Status = "sav_status";
    public const string DocumentNumber = "sav_documentnumber";
    public const string OpenArticle = "sav_openarticle";
}
