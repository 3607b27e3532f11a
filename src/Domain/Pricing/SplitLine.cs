namespace Sav.Domain.Pricing;

/// <summary>A line of work, divided to the cent: amount = covered + billable, and covered = the sum of the attributions.</summary>
/// <param name="BillableAmount">What the customer owes.</param>
/// <param name="Attributions">In the order in which the sources pay; none is zero.</param>
public sealed record SplitLine(
    Guid LineId, decimal Amount, decimal CoveredAmount, decimal BillableAmount, IReadOnlyList<Attribution> Attributions);
