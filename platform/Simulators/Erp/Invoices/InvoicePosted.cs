namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>Data of the event <c>sav.invoice.posted.v1</c>.</summary>
internal sealed record InvoicePosted(
    Guid CaseId,
    string IdempotencyKey,
    string DocumentNumber,
    string Kind,
    decimal AmountDue,
    decimal CoveredAmount,
    string Currency,
    DateTime PostedOn)
{
    public static InvoicePosted From(Invoice invoice) => new(
        invoice.CaseId,
        invoice.IdempotencyKey,
        invoice.Number,
        invoice.Kind,
        invoice.AmountDue,
        invoice.CoveredAmount,
        invoice.Currency,
        invoice.PostedOn);
}
