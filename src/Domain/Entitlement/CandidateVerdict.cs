using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>How one source fared.</summary>
/// <param name="Rules">One verdict for every rule.</param>
/// <param name="Standing">Null when a rule was failed.</param>
public sealed record CandidateVerdict(CoverageSource Source, IReadOnlyList<RuleVerdict> Rules, Standing? Standing)
{
    public bool IsEligible => Standing is not null;
}
