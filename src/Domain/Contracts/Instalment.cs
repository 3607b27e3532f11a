using Sav.Domain.Calendars;

namespace Sav.Domain.Contracts;

/// <summary>What is billed for one period of a contract.</summary>
/// <param name="Number">1, 2, … in the order of the periods.</param>
/// <param name="Period">Its days.</param>
/// <param name="Amount">≥ 0, to the cent.</param>
/// <param name="DueOn">Its first day when billed in advance, the day after its last in arrears.</param>
public sealed record Instalment(int Number, ContractTerm Period, decimal Amount, LocalDate DueOn);
