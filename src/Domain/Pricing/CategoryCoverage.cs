using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>Who pays for one cost category; the shares and the customer's part add up to the amount, to the cent.</summary>
/// <param name="Amount">What the category costs; 100 where nobody has estimated it, so that all amounts read as percentages.</param>
/// <param name="Shares">In the order in which the sources pay; none is zero.</param>
/// <param name="CustomerAmount">What is left to the customer.</param>
public sealed record CategoryCoverage(CostCategory Category, decimal Amount, IReadOnlyList<CoverageShare> Shares, decimal CustomerAmount);
