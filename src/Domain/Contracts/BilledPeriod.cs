namespace Sav.Domain.Contracts;

/// <summary>An instalment that was billed.</summary>
/// <param name="Period">Its days.</param>
/// <param name="Amount">≥ 0, to the cent.</param>
public sealed record BilledPeriod(ContractTerm Period, decimal Amount);
