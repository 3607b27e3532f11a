using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>What one source pays of one cost category.</summary>
/// <param name="Percent">Of the whole cost, not of what the sources before it left; at most six decimals.</param>
public sealed record CoverageShare(CoverageSourceKind Kind, string Number, decimal Percent);
