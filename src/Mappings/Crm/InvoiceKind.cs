namespace Sav.Mappings.Crm;

/// <summary>Choice <c>sav_invoicekind</c>.</summary>
public enum InvoiceKind
{
    /// <summary>The customer owes something.</summary>
    Invoice = 743120000,

    /// <summary>Nothing is due.</summary>
    CostStatement = 743120001,
}
