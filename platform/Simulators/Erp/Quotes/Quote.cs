namespace Sav.Platform.Simulators.Erp.Quotes;

/// <param name="Status"><c>issued</c>, <c>accepted</c>, <c>declined</c> or <c>expired</c>.</param>
internal sealed record Quote(
    string Number,
    string IdempotencyKey,
    Guid CaseId,
    string Status,
    decimal Amount,
    string Currency,
    DateOnly ValidUntil);
