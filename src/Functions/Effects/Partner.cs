namespace Sav.Functions.Effects;

/// <summary>The system that an effect is asked of, as staff call it.</summary>
/// <param name="Code">As the ledger names it; it never changes.</param>
public sealed record Partner(string Code, string French, string English)
{
    /// <summary>Invoices, credit notes and supplier claims.</summary>
    public static Partner Erp { get; } = new("erp", "l'ERP", "the ERP");

    /// <summary>Quotes.</summary>
    public static Partner Quoting { get; } = new("quoting", "le système de devis", "the quoting system");

    /// <summary>Part orders, cancellations, returns and replenishments.</summary>
    public static Partner Warehouse { get; } = new("warehouse", "l'entrepôt", "the warehouse");
}
