namespace Sav.Mappings.Erp;

/// <summary>One line of <see cref="ErpInvoice"/>. Amounts are in the invoice's currency, to the cent.</summary>
public sealed record ErpInvoiceLine
{
    /// <summary>1, 2, … in the order of the work.</summary>
    public int Position { get; init; }

    /// <summary><c>labour</c>, <c>travel</c>, <c>parts</c> or <c>assistance</c>.</summary>
    public string Category { get; init; } = "";

    /// <summary>Article number of a part, otherwise null.</summary>
    public string? Article { get; init; }

    /// <summary>What was done.</summary>
    public string Description { get; init; } = "";

    /// <summary>Hours, kilometres or pieces.</summary>
    public decimal Quantity { get; init; }

    /// <summary>Price of one unit.</summary>
    public decimal UnitPrice { get; init; }

    /// <summary>Quantity times unit price; covered plus due.</summary>
    public decimal Amount { get; init; }

    /// <summary>What warranty or contract pays.</summary>
    public decimal CoveredAmount { get; init; }

    /// <summary>What the customer owes.</summary>
    public decimal DueAmount { get; init; }

    /// <summary>Numbers of the coverage sources that pay, or null.</summary>
    public string? CoveredBy { get; init; }
}
