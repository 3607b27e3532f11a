namespace Sav.Functions.Effects;

/// <summary>The system that an effect is asked of, as staff call it.</summary>
public sealed record Partner(string French, string English)
{
    /// <summary>Invoices and supplier claims.</summary>
    public static Partner Erp { get; } = new("l'ERP", "the ERP");

    /// <summary>Quotes.</summary>
    public static Partner Quoting { get; } = new("le système de devis", "the quoting system");

    /// <summary>Part orders, cancellations, returns and replenishments.</summary>
    public static Partner Warehouse { get; } = new("l'entrepôt", "the warehouse");
}
