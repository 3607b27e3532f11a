using Sav.Domain.Cases;
using Sav.Domain.Pricing;

namespace Sav.Domain.Entitlement;

/// <summary>Who pays for a case, by when what is due, and why.</summary>
public sealed record EntitlementDecision
{
    public required CaseFacts Facts { get; init; }

    /// <summary>The instant (UTC) at which the sources were judged and from which the deadlines run.</summary>
    public required DateTimeOffset AsOf { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>False: nobody has estimated the cost, the amounts of the coverage read as percentages.</summary>
    public required bool HasAmounts { get; init; }

    /// <summary>One entry for every cost category.</summary>
    public required IReadOnlyList<CategoryCoverage> Coverage { get; init; }

    /// <summary>The eligible sources in the order in which they pay, with the terms that a closure is reckoned by.</summary>
    public required IReadOnlyList<Payer> Payers { get; init; }

    /// <summary>What the case has to hold of quotas, in the order of the payers.</summary>
    public required IReadOnlyList<QuotaUse> Holds { get; init; }

    public required AppliedServiceLevel ServiceLevel { get; init; }

    /// <summary>Every source: the eligible ones by rank, then the others by source order and number.</summary>
    public required IReadOnlyList<CandidateVerdict> Candidates { get; init; }

    /// <summary>What is left to the customer of the categories that count for a case with this reason.</summary>
    public decimal CustomerCost => RelevantCoverage.Sum(category => category.CustomerAmount);

    /// <summary>The coverage of the categories that count for a case with this reason.</summary>
    public IEnumerable<CategoryCoverage> RelevantCoverage
    {
        get
        {
            var relevant = RelevantCategories.For(Facts.Reason);
            return Coverage.Where(category => relevant.Contains(category.Category));
        }
    }
}
