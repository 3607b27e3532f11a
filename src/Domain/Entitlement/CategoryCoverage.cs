using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>Who pays for one cost category; the shares and the customer's percentage add up to 100.</summary>
/// <param name="IsRelevant">The category counts for the outcome of a case with this reason.</param>
/// <param name="Shares">In the order in which the sources pay; none is zero.</param>
/// <param name="CustomerPercent">What is left to the customer.</param>
public sealed record CategoryCoverage(CostCategory Category, bool IsRelevant, IReadOnlyList<CoverageShare> Shares, decimal CustomerPercent);
