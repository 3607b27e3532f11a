using Sav.Domain.Coverage;

namespace Sav.Domain.Pricing;

/// <summary>What one source pays of one line, to the cent.</summary>
public sealed record Attribution(CoverageSourceKind Kind, string Number, decimal Amount);
