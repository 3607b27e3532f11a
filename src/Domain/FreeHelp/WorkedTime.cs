using Sav.Domain.Coverage;

namespace Sav.Domain.FreeHelp;

/// <summary>A line of work after its closure, as far as the measure of free help needs it.</summary>
/// <param name="Quantity">Of labour and assistance: hours, > 0.</param>
/// <param name="CoveredAmount">What coverage sources pay.</param>
/// <param name="BillableAmount">What the customer owes.</param>
public sealed record WorkedTime(CostCategory Category, decimal Quantity, decimal CoveredAmount, decimal BillableAmount);
