using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>What one source pays of one cost category.</summary>
/// <param name="Amount">Of the category's amount; above 0, whole cents.</param>
public sealed record CoverageShare(CoverageSourceKind Kind, string Number, decimal Amount);
