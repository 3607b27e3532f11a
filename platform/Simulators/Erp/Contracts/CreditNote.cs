namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>A posted credit for a contract that ended early.</summary>
internal sealed record CreditNote(
    string Number, string IdempotencyKey, Guid ContractId, decimal Amount, string Currency, DateTime PostedOn);
