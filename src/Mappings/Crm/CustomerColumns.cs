namespace Sav.Mappings.Crm;

/// <summary>Logical names of <c>account</c> and <c>contact</c> that the ERP's events touch (docs/data-model.md).</summary>
public static class CustomerColumns
{
    public const string Number = "sav_customernumber";
    public const string TimeZone = "sav_timezone";
    public const string CreditOnHold = "creditonhold";
    public const string CreditChangedOn = "sav_creditchangedon";

    /// <summary>The tables in which a customer may be.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["account", "contact"];
}
