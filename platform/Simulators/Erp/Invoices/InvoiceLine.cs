namespace Sav.Platform.Simulators.Erp.Invoices;

internal sealed record InvoiceLine(
    int Position,
    string Category,
    string? Article,
    string? Description,
    decimal Quantity,
    decimal UnitPrice,
    decimal Amount,
    decimal CoveredAmount,
    decimal DueAmount,
    string? CoveredBy);
