namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>Body of <c>POST /case-credit-notes</c>.</summary>
/// <param name="InvoiceKey">Idempotency key of the invoice that is credited.</param>
internal sealed record CaseCreditNoteContent(
    Guid CaseId, string CaseNumber, string CustomerNumber, string Currency, string InvoiceKey, string Reason, decimal Amount);
