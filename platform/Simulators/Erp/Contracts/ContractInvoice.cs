namespace Sav.Platform.Simulators.Erp.Contracts;

/// <summary>A posted bill for one period of a contract.</summary>
internal sealed record ContractInvoice(
    string Number, string IdempotencyKey, Guid ContractId, decimal Amount, string Currency, DateTime PostedOn);
