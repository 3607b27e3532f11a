using Sav.Domain.Cases;
using Sav.Domain.Coverage;

namespace Sav.Domain.Entitlement;

/// <summary>A case with what the rules ask of it for every source, worked out once.</summary>
internal sealed class JudgedCase(CaseFacts facts)
{
    public CaseFacts Facts { get; } = facts;

    public OpenTerms Open { get; } = new(facts);

    /// <summary>The cost categories that count.</summary>
    public CostCategory[] Relevant { get; } = RelevantCategories.For(facts.Reason);

    /// <summary>Null: the case does not say which piece of equipment.</summary>
    public EquipmentIdentity? Equipment { get; } = facts.Equipment?.Identity;

    /// <summary><see cref="Equipment"/> as verdicts show it.</summary>
    public string EquipmentText { get; } = facts.Equipment?.Identity?.ToString() ?? RuleVerdict.NotNamed;
}
