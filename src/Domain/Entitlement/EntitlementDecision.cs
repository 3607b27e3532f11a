using Sav.Domain.Cases;

namespace Sav.Domain.Entitlement;

/// <summary>Who pays for a case, by when what is due, and why.</summary>
public sealed record EntitlementDecision
{
    public required CaseFacts Facts { get; init; }

    /// <summary>The instant (UTC) at which the sources were judged and from which the deadlines run.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>One entry for every cost category.</summary>
    public required IReadOnlyList<CategoryCoverage> Coverage { get; init; }

    public required AppliedServiceLevel ServiceLevel { get; init; }

    /// <summary>Every source: the eligible ones by rank, then the others by source order and number.</summary>
    public required IReadOnlyList<CandidateVerdict> Candidates { get; init; }
}
