namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>A posted bill or credit of a contract.</summary>
internal sealed record ContractDocument(
    string Number, string IdempotencyKey, Guid ContractId, decimal Amount, string Currency, DateTime PostedOn);
