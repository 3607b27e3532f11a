using Sav.Domain.Cases;
using Sav.Domain.ServiceLevels;

namespace Sav.Domain.Coverage;

/// <summary>Something that may pay for a case instead of the customer.</summary>
public sealed record CoverageSource
{
    public required CoverageSourceKind Kind { get; init; }

    /// <summary>Names the source to people and on invoices, <c>C-0007/1</c>; unique among the sources of a decision.</summary>
    public required string Number { get; init; }

    public required CoverageSourceStatus Status { get; init; }

    /// <summary>Number of the customer who holds it; null: it goes with the equipment, whoever calls.</summary>
    public string? Holder { get; init; }

    public required ValidityPeriod Validity { get; init; }

    public required CoverageScope Scope { get; init; }

    /// <summary>Reasons for a case that it covers.</summary>
    public required IReadOnlyList<CaseReason> Reasons { get; init; }

    public required CoverageShares Shares { get; init; }

    /// <summary>What it promises; null: no promise of its own.</summary>
    public ServiceLevel? ServiceLevel { get; init; }
}
