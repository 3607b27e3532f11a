namespace Sav.Platform.Simulators.Erp;

/// <summary>What is in the books.</summary>
/// <param name="Money">One entry per currency, in the order of the codes.</param>
public sealed record ErpTotals(
    int Customers,
    int Prices,
    int Invoices,
    int CostStatements,
    int Quotes,
    int QuotesAccepted,
    int QuotesDeclined,
    int QuotesExpired,
    int InvoicesPaid,
    int InvoicesCancelled,
    IReadOnlyList<ErpMoney> Money);
