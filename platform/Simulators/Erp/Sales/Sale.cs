namespace Sav.Platform.Simulators.Erp.Sales;

/// <summary>A sale that was written down.</summary>
internal sealed record Sale(string Number, string IdempotencyKey, string CustomerNumber);
