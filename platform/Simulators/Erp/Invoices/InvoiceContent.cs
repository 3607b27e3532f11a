namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>Body of <c>POST /invoices</c>.</summary>
internal sealed record InvoiceContent(
    Guid CaseId,
    string CaseNumber,
    string CustomerNumber,
    string Currency,
    IReadOnlyList<InvoiceLine> Lines,
    decimal Amount,
    decimal CoveredAmount,
    decimal AmountDue,
    DateTime ServicedOn);
