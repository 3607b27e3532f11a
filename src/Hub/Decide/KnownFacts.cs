using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Hub.Decide;

/// <summary>Everything that a decision depends on.</summary>
public sealed record KnownFacts(CaseFacts Case, IReadOnlyList<CoverageSource> Sources, DateTimeOffset AsOf);
