namespace Sav.Platform.Simulators.Erp;

/// <summary>Sums in one currency, to the cent.</summary>
/// <param name="Due">What customers owe by posted invoices.</param>
/// <param name="Covered">What warranty and contracts paid, by invoices and cost statements.</param>
/// <param name="Quoted">All quotes, whatever became of them.</param>
public sealed record ErpMoney(string Currency, decimal Due, decimal Covered, decimal Quoted);
