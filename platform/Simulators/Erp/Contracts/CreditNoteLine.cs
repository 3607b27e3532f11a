namespace Sav.Platform.Simulators.Erp.Contracts;

/// <param name="InvoiceKey">Idempotency key of the bill that is credited.</param>
internal sealed record CreditNoteLine(
    string InvoiceKey, DateOnly PeriodStart, DateOnly PeriodEnd, decimal BilledAmount, decimal CreditAmount);
