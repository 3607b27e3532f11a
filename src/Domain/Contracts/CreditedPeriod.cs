namespace Sav.Domain.Contracts;

/// <summary>What is given back of one billed period.</summary>
/// <param name="Billed">The period.</param>
/// <param name="UnusedDays">1 or more, at most all of them.</param>
/// <param name="Amount">Above 0 and at most what was billed, to the cent.</param>
public sealed record CreditedPeriod(BilledPeriod Billed, int UnusedDays, decimal Amount);
