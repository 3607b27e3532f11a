namespace Sav.Platform.Simulators.Erp.Invoices;

/// <summary>A posted credit for the invoice of a case.</summary>
internal sealed record CaseCreditNote(
    string Number, string IdempotencyKey, Guid CaseId, decimal Amount, string Currency, DateTime PostedOn);
