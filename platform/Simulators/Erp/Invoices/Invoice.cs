namespace Sav.Platform.Simulators.Erp.Invoices;

/// <param name="Kind"><c>invoice</c>, or <c>costStatement</c> where nothing is due.</param>
internal sealed record Invoice(
    string Number,
    string Kind,
    string IdempotencyKey,
    Guid CaseId,
    decimal AmountDue,
    decimal CoveredAmount,
    string Currency,
    DateTime PostedOn);
