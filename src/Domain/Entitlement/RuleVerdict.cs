namespace Sav.Domain.Entitlement;

/// <summary>How one source fared on one rule.</summary>
/// <param name="Actual">The value found, in its canonical form (ISO date, invariant number, JSON name).</param>
/// <param name="Required">The value it was compared with.</param>
/// <param name="Change">Null when the rule was passed.</param>
public sealed record RuleVerdict(EligibilityRule Rule, ReasonCode Code, string Actual, string Required, SmallestChange? Change)
{
    /// <summary>Stands where the case names nothing to compare with.</summary>
    public const string NotNamed = "none";

    public bool Passed => Change is null;
}
